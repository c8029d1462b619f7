// Whoever imports the codes needs the types that they are used with.
@_exported public import DocumentedErrors

import Testing

@testable import ErrorCodeGeneration

@Suite("Character references become characters")
struct CharacterReferenceTests {
  private func resolved(_ text: String) -> String {
    CharacterReference.resolved(Array(text.utf8)[...])
  }

  @Test(
    "A name, or a number as the HTML standard reads it, is a character",
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&nbsp;&iexcl;&divide;&yuml;", "\u{A0}¡÷ÿ"),
      ("&Alpha;&alpha;&omega;&thetasym;&piv;", "Ααωϑϖ"), ("&OElig;&Yuml;&fnof;&tilde;", "ŒŸƒ˜"),
      ("&ensp;&zwj;&ndash;&hellip;&prime;&euro;&trade;", "\u{2002}\u{200D}–…′€™"),
      ("&larr;&hArr;&forall;&ne;&le;&sdot;&rang;&loz;&diams;", "←⇔∀≠≤⋅\u{27E9}◊♦"),
      ("&lbrace;0&rcub; &lowbar;&ast;&ZeroWidthSpace;", "{0} _*\u{200B}"),
      ("&#65;&#x42;&#X63;&#0039;&#x1F600;", "ABc'😀"), ("&#128;&#146;&#151;&#x9F;&#129;", "€’—Ÿ\u{81}"),
      ("&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ])
  func reference(text: String, expected: String) {
    #expect(resolved(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(
    "Anything else stays as it is",
    arguments: [
      "&", "&;", "&#;", "&#x;", "&#+39;", "&#-1;", "&#3 9;", "&#x3G;", "&#39x;", "&nosuchname;", "&amp", "&AMP;",
      "& amp;", "a&b;c",
      "&１;", "&#１;",
    ])
  func text(_ text: String) { #expect(resolved(text) == text) }
}

#include <stddef.h>

/// The bytes that the process has allocated and not freed, as far as the system tells.
size_t memory_in_use(void);

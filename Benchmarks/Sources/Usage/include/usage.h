#include <stddef.h>

/// The bytes that the program has allocated and not freed.
size_t memory_in_use(void);

/// The CPU seconds that the processes took which the program has run to their end.
double cpu_seconds_of_children(void);

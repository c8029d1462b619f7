#include <stddef.h>

/// The bytes that the program has allocated and not freed.
size_t memory_in_use(void);

/// The CPU seconds that the processes took which the program has run to their end.
double cpu_seconds_of_children(void);

/// The most memory, in KiB, that a command of the shell had at any time of its run, but no less than the caller has when it starts;
/// -1 where the command fails.
long peak_memory_of(const char *command);

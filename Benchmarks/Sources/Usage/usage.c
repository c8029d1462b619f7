#include "usage.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#ifdef __APPLE__
#include <malloc/malloc.h>

size_t memory_in_use(void) {
  return mstats().bytes_used;
}
#else
#include <malloc.h>

size_t memory_in_use(void) {
  return mallinfo2().uordblks;
}
#endif

double cpu_seconds_of_children(void) {
  struct rusage usage;
  if (getrusage(RUSAGE_CHILDREN, &usage) != 0) return 0;
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

long peak_memory_of(const char *command) {
  extern char **environ;
  char *const arguments[] = {"sh", "-c", (char *)command, NULL};
  pid_t process;
  if (posix_spawnp(&process, arguments[0], NULL, NULL, arguments, environ) != 0) return -1;
  int status;
  struct rusage usage;
  if (wait4(process, &status, 0, &usage) != process || status != 0) return -1;
#ifdef __APPLE__
  return usage.ru_maxrss / 1024;
#else
  return usage.ru_maxrss;
#endif
}

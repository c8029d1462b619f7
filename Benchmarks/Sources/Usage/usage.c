#include "usage.h"

#include <sys/resource.h>

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

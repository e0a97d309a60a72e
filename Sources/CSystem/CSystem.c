#define _GNU_SOURCE
#include "CSystem.h"

#include <stdio.h>
#include <unistd.h>

#if defined(__APPLE__)

int csystem_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP);
}

int csystem_rename_new(const char *from, const char *to) {
  return renamex_np(from, to, RENAME_EXCL);
}

int csystem_sync_file_system(int descriptor) {
  (void)descriptor;
  sync();
  return 0;
}

#else

#include <fcntl.h>

int csystem_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int csystem_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

int csystem_sync_file_system(int descriptor) {
  return syncfs(descriptor);
}

#endif

#define _GNU_SOURCE
#include "CSitegen.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int csitegen_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int csitegen_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

int csitegen_sync_file_system(int descriptor) {
  return syncfs(descriptor);
}

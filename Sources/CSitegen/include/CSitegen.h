#ifndef CSITEGEN_H
#define CSITEGEN_H

/// Exchanges two paths of one file system in one step. Returns 0, or -1 with errno set.
int csitegen_exchange(const char *first, const char *second);

/// Renames, failing with EEXIST where the target exists. Returns 0, or -1 with errno set.
int csitegen_rename_new(const char *from, const char *to);

/// Writes everything that the file system holding `descriptor` has not yet written to its disk.
/// Returns 0, or -1 with errno set.
int csitegen_sync_file_system(int descriptor);

#endif

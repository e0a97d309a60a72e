#include <string.h>
#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "libcmark is missing. Install it: 'apt-get install libcmark-dev' on Debian and its kin."
#endif

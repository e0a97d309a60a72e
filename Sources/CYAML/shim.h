#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml is missing. Install it: 'apt-get install libyaml-dev' on Debian and its kin."
#endif

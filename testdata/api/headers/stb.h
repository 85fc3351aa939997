#if __has_include(<stb/stb_ds.h>)
#include <stb/stb_ds.h>
#endif
#if __has_include(<stb/stb_image.h>)
#include <stb/stb_image.h>
#endif
#if __has_include(<stb/stb_image_write.h>)
#include <stb/stb_image_write.h>
#endif

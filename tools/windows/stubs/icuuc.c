/* icuuc.dll, which Wine 8 lacks: Qt imports these for text codecs of other encodings, none of which
   the kiosk uses. Opening one fails, and Qt then calls nothing else. */
#define EXPORT __declspec(dllexport)

enum { U_FILE_ACCESS_ERROR = 4 };

EXPORT void *ucnv_open(const char *name, int *error)
{
    *error = U_FILE_ACCESS_ERROR;
    return 0;
}

#define UNUSED(name) EXPORT long long name(void) { return 0; }

UNUSED(ucnv_close)
UNUSED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
UNUSED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
UNUSED(ucnv_reset)
UNUSED(ucnv_getMaxCharSize)
UNUSED(ucnv_getName)
UNUSED(ucnv_getToUCallBack)
UNUSED(ucnv_getFromUCallBack)
UNUSED(ucnv_setToUCallBack)
UNUSED(ucnv_setFromUCallBack)
UNUSED(ucnv_cbToUWriteUChars)
UNUSED(ucnv_toUnicode)
UNUSED(ucnv_fromUnicode)
UNUSED(ucnv_cbFromUWriteUChars)
UNUSED(ucnv_toUCountPending)
UNUSED(ucnv_fromUCountPending)
UNUSED(ucnv_getStandardName)
UNUSED(ucnv_getAvailableName)
UNUSED(ucnv_countAvailable)

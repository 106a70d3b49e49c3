/* bcryptprimitives.dll, which Wine 8 lacks: the random numbers that libraries in Rust ask for. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size)
{
    return RtlGenRandom(data, (ULONG)size);
}

/* libvlc.dll and libvlccore.dll without a VLC: the kiosk finds and loads it, and is told that there
   are no plugins. It shows where libVLC is looked for; films are for a real one. */
#define EXPORT __declspec(dllexport)

EXPORT void *libvlc_new(int count, const char *const *arguments)
{
    (void)count;
    (void)arguments;
    return 0;
}

EXPORT void libvlc_free(void *memory)
{
    (void)memory;
}

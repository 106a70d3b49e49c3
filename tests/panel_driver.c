/* A module of Xorg: gives the driver "dummy" an output that can be switched off, without which
   Xorg has no DPMS, and that can be rotated: nobody sees what it would have to turn. */

#include <xorg-server.h>
#include <xf86.h>
#include <xf86Module.h>
#include <xf86Priv.h>
#include <xf86Crtc.h>
#include <xf86RandR12.h>

static Bool (*dummy_probe)(DriverPtr, int);
static Bool (*dummy_screen_init)(ScreenPtr, int, char **);

static void set_power(ScrnInfoPtr info, int mode, int flags) {
}

static Bool screen_init(ScreenPtr screen, int argc, char **argv) {
    if (!dummy_screen_init(screen, argc, argv))
        return FALSE;
    ScrnInfoPtr info = xf86ScreenToScrn(screen);
    xf86CrtcConfigPtr config = XF86_CRTC_CONFIG_PTR(info);
    for (int i = 0; i < config->num_crtc; i++)
        config->crtc[i]->driverIsPerformingTransform = XF86DriverTransformOutput;
    xf86RandR12SetRotations(screen, RR_Rotate_0 | RR_Rotate_90 | RR_Rotate_180 | RR_Rotate_270);
    return xf86DPMSInit(screen, set_power, 0);
}

static Bool probe(DriverPtr driver, int flags) {
    Bool found = dummy_probe(driver, flags);
    for (int i = 0; i < xf86NumScreens; i++) {
        dummy_screen_init = xf86Screens[i]->ScreenInit;
        xf86Screens[i]->ScreenInit = screen_init;
    }
    return found;
}

static void *setup(void *module, void *options, int *error, int *minor) {
    if (!LoadSubModule(module, "dummy", NULL, NULL, NULL, NULL, error, minor))
        return NULL;
    DriverPtr dummy = xf86DriverList[xf86NumDrivers - 1];
    dummy_probe = dummy->Probe;
    dummy->Probe = probe;
    return module;
}

static XF86ModuleVersionInfo version = {
    "panel", MODULEVENDORSTRING, MODINFOSTRING1, MODINFOSTRING2, XORG_VERSION_CURRENT,
    1, 0, 0, ABI_CLASS_VIDEODRV, ABI_VIDEODRV_VERSION, MOD_CLASS_NONE, {0, 0, 0, 0}
};

_X_EXPORT XF86ModuleData panelModuleData = {&version, setup, NULL};

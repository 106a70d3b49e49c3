using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

/// <summary>Secrets that Windows keeps for itself (LSA private data): where Winlogon looks for the
/// password of automatic sign-in when the registry has none. Administrators can read them.</summary>
public static class LsaSecret
{
    private const uint GetPrivateInformation = 0x4;
    private const uint CreateSecret = 0x20;
    private const uint NotFound = 0xC0000034;

    [StructLayout(LayoutKind.Sequential)]
    private struct UnicodeString
    {
        public ushort Length;
        public ushort MaximumLength;
        public IntPtr Buffer;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ObjectAttributes
    {
        public int Length;
        public IntPtr RootDirectory;
        public IntPtr ObjectName;
        public uint Attributes;
        public IntPtr SecurityDescriptor;
        public IntPtr SecurityQualityOfService;
    }

    [DllImport("advapi32.dll")]
    private static extern uint LsaOpenPolicy(
        IntPtr system, ref ObjectAttributes attributes, uint access, out IntPtr policy);

    [DllImport("advapi32.dll")]
    private static extern uint LsaStorePrivateData(IntPtr policy, ref UnicodeString name, IntPtr data);

    [DllImport("advapi32.dll")]
    private static extern uint LsaRetrievePrivateData(
        IntPtr policy, ref UnicodeString name, out IntPtr data);

    [DllImport("advapi32.dll")]
    private static extern uint LsaFreeMemory(IntPtr buffer);

    [DllImport("advapi32.dll")]
    private static extern uint LsaClose(IntPtr policy);

    [DllImport("advapi32.dll")]
    private static extern int LsaNtStatusToWinError(uint status);

    private delegate void Work(IntPtr policy, ref UnicodeString name);

    /// <summary>Keeps a secret under a name, in place of the one before; null deletes it.</summary>
    public static void Store(string name, string secret)
    {
        Do(name, delegate(IntPtr policy, ref UnicodeString key)
        {
            if (secret == null)
            {
                uint status = LsaStorePrivateData(policy, ref key, IntPtr.Zero);
                if (status != NotFound) { Check(status); }
                return;
            }
            UnicodeString text = Encode(secret);
            IntPtr data = Marshal.AllocHGlobal(Marshal.SizeOf(text));
            try
            {
                Marshal.StructureToPtr(text, data, false);
                Check(LsaStorePrivateData(policy, ref key, data));
            }
            finally
            {
                Marshal.FreeHGlobal(data);
                Marshal.ZeroFreeGlobalAllocUnicode(text.Buffer);
            }
        });
    }

    /// <summary>Whether a secret is kept under this name.</summary>
    public static bool Exists(string name)
    {
        bool found = false;
        Do(name, delegate(IntPtr policy, ref UnicodeString key)
        {
            IntPtr data;
            uint status = LsaRetrievePrivateData(policy, ref key, out data);
            if (status == NotFound) { return; }
            Check(status);
            LsaFreeMemory(data);
            found = true;
        });
        return found;
    }

    private static void Do(string name, Work work)
    {
        ObjectAttributes attributes = new ObjectAttributes();
        attributes.Length = Marshal.SizeOf(attributes);
        IntPtr policy;
        Check(LsaOpenPolicy(IntPtr.Zero, ref attributes, GetPrivateInformation | CreateSecret, out policy));
        UnicodeString key = Encode(name);
        try
        {
            work(policy, ref key);
        }
        finally
        {
            Marshal.FreeHGlobal(key.Buffer);
            LsaClose(policy);
        }
    }

    private static UnicodeString Encode(string text)
    {
        UnicodeString encoded = new UnicodeString();
        encoded.Buffer = Marshal.StringToHGlobalUni(text);
        encoded.Length = (ushort)(text.Length * 2);
        encoded.MaximumLength = (ushort)(encoded.Length + 2);
        return encoded;
    }

    private static void Check(uint status)
    {
        if (status != 0) { throw new Win32Exception(LsaNtStatusToWinError(status)); }
    }
}

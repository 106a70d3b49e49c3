/* Stands in for Windows PowerShell, which Wine lacks: adds its command line to C:\powershell.log and
   ends with 1 where C:\refuse is there. */
#include <stdio.h>
#include <windows.h>

int main(void)
{
    FILE *log = fopen("C:\\powershell.log", "a");
    if (log == NULL) return 2;
    fprintf(log, "%s\n", GetCommandLineA());
    fclose(log);
    return GetFileAttributesA("C:\\refuse") != INVALID_FILE_ATTRIBUTES;
}

# Builds the program for Windows, on 64-bit Windows 10 or 11, from a checkout:
#
#     powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
#
# Needs Python 3.11, 3.12 or 3.13 from python.org. Everything else is downloaded and checked by its
# hash: the Python packages by requirements\*.txt, VLC by the one below. The program is then in
# build\bundle\kiosk, libVLC with it, the launcher in build\launcher\launcher. Where Inno Setup 6.3 or
# newer is installed (https://jrsoftware.org), it makes the installer of them, in build\installer.

$ErrorActionPreference = "Stop"
$ProgressPreference = "SilentlyContinue"  # else Windows PowerShell downloads at a tenth of the rate
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12

$VlcVersion = "3.0.21"
$VlcSha256 = "a0b7ec02b50adf6417eed014fb8df50af39690505a4225b85b3dc2ed17d14843"
$VlcAddress = "https://get.videolan.org/vlc/$VlcVersion/win64/vlc-$VlcVersion-win64.zip"

$Root = (Resolve-Path (Join-Path $PSScriptRoot "..\..")).Path
$Build = Join-Path $Root "build\windows-native"
$Bundle = Join-Path $Root "build\bundle\kiosk"
$Launcher = Join-Path $Root "build\launcher\launcher"
$InnoSetup = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
$Python = Join-Path $Build "venv\Scripts\python.exe"

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments ended with $LASTEXITCODE" }
}

function Find-Python {
    foreach ($Version in "3.13", "3.12", "3.11") {
        $Found = & py "-$Version" -c "import sys; print(sys.executable)" 2>$null
        if ($LASTEXITCODE -eq 0) { return $Found }
    }
    throw "There is no Python 3.11, 3.12 or 3.13. Install one from python.org, with the py launcher."
}

function Get-Vlc {
    $Archive = Join-Path $Build "vlc-$VlcVersion-win64.zip"
    if (-not (Test-Path $Archive)) {
        Invoke-WebRequest -Uri $VlcAddress -OutFile "$Archive.half" -UseBasicParsing
        Move-Item "$Archive.half" $Archive
    }
    $Hash = (Get-FileHash $Archive -Algorithm SHA256).Hash
    if ($Hash -ne $VlcSha256) {
        Remove-Item $Archive
        throw "$VlcAddress has the hash $Hash, not that of VLC $VlcVersion. It was deleted."
    }
    Expand-Archive $Archive -DestinationPath $Build -Force
    Join-Path $Build "vlc-$VlcVersion"
}

function Copy-Vlc([string] $Source) {
    $Target = New-Item (Join-Path $Bundle "vlc") -ItemType Directory -Force
    foreach ($Name in "libvlc.dll", "libvlccore.dll", "COPYING.txt", "plugins") {
        Copy-Item (Join-Path $Source $Name) $Target -Recurse -Force
    }
}

function Invoke-PyInstaller([string] $Specification, [string] $Target) {
    $Places = "--distpath", $Target, "--workpath", (Join-Path $Build "pyinstaller")
    Invoke-Checked $Python (@("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN") + $Places + $Specification)
}

function New-Installer([string] $Version) {
    if (-not (Test-Path $InnoSetup)) {
        Write-Output "No installer: there is no $InnoSetup"
        return
    }
    Invoke-Checked $InnoSetup @("/Q", "/DVersion=$Version", "/DBundle=$Bundle", "/DLauncher=$Launcher", "packaging\windows\kiosk.iss")
    Write-Output (Join-Path $Root "build\installer\hall-kiosk-$Version-setup.exe")
}

New-Item $Build -ItemType Directory -Force | Out-Null
Push-Location $Root
try {
    if (-not (Test-Path $Python)) {
        Invoke-Checked (Find-Python) @("-m", "venv", (Join-Path $Build "venv"))
    }
    $Requirements = "-r", "requirements\run.txt", "-r", "requirements\dev.txt"
    Invoke-Checked $Python (@("-m", "pip", "install", "--require-hashes", "--only-binary=:all:") + $Requirements)
    Invoke-PyInstaller "kiosk.spec" "build\bundle"
    Copy-Vlc (Get-Vlc)
    Invoke-PyInstaller "launcher.spec" "build\launcher"
    $Told = & (Join-Path $Bundle "kiosk.exe") --version
    if ($LASTEXITCODE -ne 0) { throw "kiosk.exe --version ended with $LASTEXITCODE" }
    New-Installer ($Told.Split(" ")[-1])
    $Bytes = (Get-ChildItem $Bundle -Recurse -File | Measure-Object Length -Sum).Sum
    Write-Output ("{0}: {1:N0} MB" -f $Bundle, ($Bytes / 1e6))
} finally {
    Pop-Location
}

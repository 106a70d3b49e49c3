#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
Makes this PC a hall PC: Windows signs the kiosk's account in by itself and shows nothing else.

.DESCRIPTION
Asks for the language, the name of the PC and its channel, and applies windows-settings.json. What a
setting was before is written to before.json first, so that -Undo puts it back. May be run again at
any time. Exit codes: 0, done; 1, something failed or is missing.

.PARAMETER Check
Only say which settings are missing.

.PARAMETER Undo
Put back what was before. The data stay, and so does the account they belong to, switched off.

.PARAMETER DeleteData
With -Undo: delete data, keys, messages of visitors, versions of the program and the account, for good.

.PARAMETER Language
zh or en; asked for where it is not given.
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [switch] $Check,
    [switch] $Undo,
    [switch] $DeleteData,
    [ValidateSet("zh", "en")] [string] $Language
)

$ErrorActionPreference = "Stop"
Set-StrictMode -Version 2

$Account = "kiosk"
$Application = Split-Path $PSScriptRoot  # what the installer has put here; for administrators only
$Root = Join-Path $env:ProgramData "Hall Kiosk"  # what the account writes
$Places = @{
    account = $Account
    computer = $env:COMPUTERNAME
    launcher = '"{0}" "{1}"' -f "$Application\launcher\kiosk-launcher.exe", "$Root\program"
    data = "$Root\data"
    program = "$Root\program"
}
$RecordFile = Join-Path $Application "before.json"
$ProgramFile = Join-Path $Application "version\kiosk.exe"
$Failures = 0

. (Join-Path $PSScriptRoot "state.ps1")

function Read-Json([string] $File) {
    Get-Content $File -Encoding UTF8 -Raw | ConvertFrom-Json
}

function Get-Text([string] $Name, [object[]] $Values = @()) {
    $Words.$Language.$Name -f $Values
}

function Get-Name($Setting) {
    $Name = $Setting.$Language
    foreach ($Place in $Places.Keys) { $Name = $Name.Replace("{$Place}", $Places[$Place]) }
    $Name
}

# Whether this edition of Windows is one that a setting is for.
function Test-Edition($Setting) {
    $Names = $Setting.PSObject.Properties.Name
    if ($Names -contains "needs") { return Test-Feature $Setting.needs }
    if ($Names -contains "lacks") { return -not (Test-Feature $Setting.lacks) }
    $true
}

# What was before --------------------------------------------------------------------------------

function Read-Record {
    if (Test-Path $RecordFile) { @((Read-Json $RecordFile).before) } else { @() }
}

function Write-Record([object[]] $Entries) {
    if ($Entries.Count -eq 0) {
        Remove-Item $RecordFile -ErrorAction SilentlyContinue
        return
    }
    $Bytes = [Text.Encoding]::UTF8.GetBytes((ConvertTo-Json @{ before = $Entries } -Depth 8))
    $File = [IO.File]::Create("$RecordFile.new")
    $File.Write($Bytes, 0, $Bytes.Length)
    $File.Flush($true)  # it is on the disk before anything is changed
    $File.Close()
    Move-Item "$RecordFile.new" $RecordFile -Force
}

# Keeps the first state: running the set-up again does not take its own work for what was before.
function Add-Record([string] $Id, $Part, $Before) {
    $Entries = @(Read-Record)
    $Same = $Entries | Where-Object { Test-Same $_.part $Part }
    if (-not $Same) {
        $Entry = [pscustomobject] @{ id = $Id; part = $Part; before = $Before; missing = Get-MissingKey $Part }
        Write-Record ($Entries + $Entry)
    }
}

# Set, check, undo ---------------------------------------------------------------------------------

function Get-MissingParts($Setting) {
    foreach ($Part in $Setting.parts) {
        if ((Test-Applies $Part) -and -not (Test-Same (Get-State $Part) (Get-WantedState $Part))) { $Part }
    }
}

function Write-Line([string] $What, [string] $Name) {
    Write-Host ("  {0,-8} {1}" -f $What, $Name)
}

function Set-Settings([object[]] $Settings) {
    foreach ($Setting in $Settings) {
        $Name = Get-Name $Setting
        try {
            if (-not (Test-Edition $Setting)) { continue }
            $Parts = @(Get-MissingParts $Setting)
            if ($Parts -and -not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, (Get-Text "would-set" $Name))) {
                continue
            }
            foreach ($Part in $Parts) {
                Add-Record $Setting.id $Part (Get-State $Part)
                Set-State $Part (Get-WantedState $Part)
            }
            Write-Line (Get-Text "ok") $Name
        } catch {  # the others are set all the same
            $script:Failures++
            Write-Line (Get-Text "failed") $Name
            Write-Host "           $_"
        }
    }
}

function Test-Settings([object[]] $Settings) {
    foreach ($Setting in $Settings) {
        $What = "ok"
        if (-not (Test-Edition $Setting)) {
            $What = "elsewhere"
        } elseif (@(Get-MissingParts $Setting).Count) {
            $What = "missing"
            $script:Failures++
        }
        Write-Line (Get-Text $What) "$($Setting.id): $(Get-Name $Setting)"
    }
}

function Undo-Settings([object[]] $Settings) {
    $Entries = [Collections.ArrayList] @(Read-Record)
    for ($Index = $Entries.Count - 1; $Index -ge 0; $Index--) {  # last first, as keys lie in one another
        $Entry = $Entries[$Index]
        $Setting = $Settings | Where-Object { $_.id -eq $Entry.id }
        $Name = if ($Setting) { Get-Name $Setting } else { $Entry.id }
        if (-not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, (Get-Text "would-undo" $Name))) { continue }
        try {
            $Gone = $Entry.part.kind -eq "user" -and -not $UserHive  # somebody has deleted the account
            if (-not $Gone) { Set-State $Entry.part $Entry.before $Entry.missing }
            $Entries.RemoveAt($Index)
            Write-Record $Entries.ToArray()
        } catch {  # stays in the record, for the next try
            $script:Failures++
            Write-Line (Get-Text "failed") $Name
            Write-Host "           $_"
        }
    }
}

function Write-Result([string] $Done) {
    if ($Failures) { Write-Host (Get-Text "some-failed" $Failures) } elseif (-not $WhatIfPreference) { Write-Host $Done }
}

# Folders and programs -------------------------------------------------------------------------------

# The account writes in `data` and `program` and nowhere else; others cannot even read there.
function New-Folders {
    $Sid = Get-KioskSid
    $Always = "*${Administrators}:(OI)(CI)F", "*S-1-5-18:(OI)(CI)F"  # S-1-5-18: Windows itself
    foreach ($Folder in $Root, $Places.data, $Places.program) {
        if (-not (Test-Path $Folder)) { [void](New-Item $Folder -ItemType Directory) }
        if ((Get-Item $Folder -Force).Attributes -band [IO.FileAttributes]::ReparsePoint) {
            throw (Get-Text "folder-is-link" $Folder)
        }
        $Own = if ($Folder -eq $Root) { "*${Sid}:(RX)" } else { "*${Sid}:(OI)(CI)M" }
        [void](Invoke-Native "icacls.exe" @($Folder, "/setowner", "*$Administrators"))
        [void](Invoke-Native "icacls.exe" (@($Folder, "/inheritance:r", "/grant:r") + $Always + $Own))
    }
}

# Runs a program as the account, in a console of its own, with the account's environment.
function Invoke-AsKiosk([pscredential] $Credential, [string] $Program, [string] $Arguments) {
    $Start = New-Object Diagnostics.ProcessStartInfo $Program, $Arguments
    $Start.UseShellExecute = $false
    $Start.LoadUserProfile = $true
    $Start.Domain = $env:COMPUTERNAME
    $Start.UserName = $Account
    $Start.Password = $Credential.Password
    $Start.WorkingDirectory = $env:SystemRoot
    $Process = [Diagnostics.Process]::Start($Start)
    $Process.WaitForExit()
    for ($Try = 0; $Try -lt 20 -and (Test-UserHive); $Try++) {  # Windows puts its settings away later
        Start-Sleep -Milliseconds 500
    }
    $Process.ExitCode
}

# Puts the installer's version where the launcher takes it from, and asks what the PC has to know.
function Initialize-Station([pscredential] $Credential) {
    $Version = (& $ProgramFile --version).Split(" ")[-1]
    $Code = Invoke-AsKiosk $Credential $ProgramFile "program install `"$Application\version`" $Version"
    if ($Code -ne 0) { throw (Get-Text "not-installed" $Code) }
    Write-Host (Get-Text "asking")
    $Spoken = if ($Language -eq "zh") { "zh-Hans" } else { "en" }
    $Line = "/d /c `"`"$ProgramFile`" setup --ask --lang $Spoken || (pause & exit 1)`""
    $Code = Invoke-AsKiosk $Credential "$env:SystemRoot\System32\cmd.exe" $Line
    if ($Code -ne 0) { throw (Get-Text "not-asked" $Code) }
}

# Signs the account out, so that nothing of it is in use.
function Stop-Kiosk {
    $Mine = (Get-Process -Id $PID).SessionId
    $Sessions = @(Get-Process "kiosk-launcher" -ErrorAction SilentlyContinue | ForEach-Object { $_.SessionId } |
        Where-Object { $_ -ne $Mine } | Sort-Object -Unique)
    if (-not $Sessions -or -not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, (Get-Text "would-stop"))) { return }
    foreach ($Session in $Sessions) { Invoke-Native "logoff.exe" @($Session) }
    Get-Process "kiosk-launcher" -ErrorAction SilentlyContinue | Wait-Process -Timeout 60
}

# A link in a folder that the account writes is removed, not followed: rd does so.
function Remove-Data {
    if (-not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, (Get-Text "would-delete" @($Root, $Account)))) { return }
    if (Test-Path $Root) { Invoke-Native "cmd.exe" @("/d", "/c", "rd /s /q `"$Root`"") }
    $Sid = Get-KioskSid
    if (-not $Sid) { return }
    Get-CimInstance Win32_UserProfile | Where-Object { $_.SID -eq $Sid } | Remove-CimInstance
    Remove-LocalUser -SID $Sid
}

# Another account that is signed in by itself: its password could not be put back.
function Assert-SignInIsFree {
    $Winlogon = Get-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
    $Values = $Winlogon.PSObject.Properties
    $On = $Values["AutoAdminLogon"] -and $Values["AutoAdminLogon"].Value -eq "1"
    $Who = if ($Values["DefaultUserName"]) { $Values["DefaultUserName"].Value }
    if ($On -and $Who -and $Who -ne $Account) { throw (Get-Text "sign-in-taken" $Who) }
}

function Install-Kiosk([object[]] $Settings) {
    Assert-SignInIsFree
    # First the account and what it needs; nothing starts by itself before the questions are answered.
    Set-Settings ($Settings | Where-Object { $_.id -eq "account" })
    if ($Failures) { return }
    if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, (Get-Text "would-ask"))) {
        New-Folders
        $Credential = Set-KioskPassword
        [void](Invoke-AsKiosk $Credential "$env:SystemRoot\System32\cmd.exe" "/d /c exit")  # makes its settings
        Mount-UserHive
        try { Set-Settings ($Settings | Where-Object { $_.id -eq "folders" }) } finally { Dismount-UserHive }
        if ($Failures) { return }
        Initialize-Station $Credential
    }
    Mount-UserHive
    try { Set-Settings $Settings } finally { Dismount-UserHive }
}

$Words = Read-Json (Join-Path $PSScriptRoot "words.json")
$Settings = Read-Json (Join-Path $PSScriptRoot "windows-settings.json")
if (-not $Language) {
    $Language = if ((Get-UICulture).Name -like "zh*") { "zh" } else { "en" }
    if (-not ($Check -or $Undo)) {
        $Answer = Read-Host (Get-Text "choose-language")
        if ($Answer -eq "1") { $Language = "zh" } elseif ($Answer -eq "2") { $Language = "en" }
    }
}

try {
    if ($Check) {
        Mount-UserHive
        try { Test-Settings $Settings } finally { Dismount-UserHive }
        Write-Host $(if ($Failures) { Get-Text "some-missing" $Failures } else { Get-Text "nothing-missing" })
    } elseif ($Undo) {
        if (-not (Test-Path $RecordFile)) { Write-Host (Get-Text "nothing-to-undo") }
        Stop-Kiosk
        Mount-UserHive
        try { Undo-Settings $Settings } finally { Dismount-UserHive }
        if (-not $Failures -and $DeleteData) { Remove-Data }
        $Done = if ($DeleteData) { Get-Text "deleted" $Account } else { Get-Text "undone" @($Account, $Root) }
        Write-Result $Done
    } else {
        Install-Kiosk $Settings
        Write-Result (Get-Text "done")
    }
} catch {
    $Failures++
    Write-Host "$_"
}
exit [int] ($Failures -gt 0)

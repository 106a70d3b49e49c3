#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
Runs a command of the kiosk as its account, on the hall of this PC, with the version in force:
kiosk-command.ps1 doctor --lang en

.DESCRIPTION
An administrator runs nothing that the account can write, so Windows' task scheduler starts the
command as that account: in its session where it is signed in, else without one. What the command
prints is shown when it has ended. The exit code is the command's.
#>
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Command)

$ErrorActionPreference = "Stop"
Set-StrictMode -Version 2

$Account = "kiosk"
$Root = Join-Path $env:ProgramData "Hall Kiosk"
$Output = Join-Path $Root "data\command.txt"
$Task = "Hall Kiosk command"
$NotYetEnded = 267009, 267011  # SCHED_S_TASK_RUNNING, SCHED_S_TASK_HAS_NOT_RUN

function Get-Program {
    $File = Join-Path $Root "program\current"
    $Version = if (Test-Path $File) { (Get-Content $File -Raw).Trim() } else { "" }
    $Program = Join-Path $Root "program\versions\$Version\kiosk.exe"
    if ($Version -match '^\d+\.\d+\.\d+$' -and (Test-Path $Program)) { return $Program }
    Join-Path (Split-Path $PSScriptRoot) "version\kiosk.exe"
}

$Words = $Command | ForEach-Object { if ($_ -match '\s') { "`"$_`"" } else { $_ } }
$Line = "/d /c `"`"$(Get-Program)`" $($Words -join ' ') > `"$Output`" 2>&1`""
$SignedIn = Get-Process "kiosk-launcher" -ErrorAction SilentlyContinue
$Registration = @{
    TaskName = $Task
    Action = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\cmd.exe" -Argument $Line
    Principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType $(if ($SignedIn) { "Interactive" } else { "S4U" })
    Settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
    Force = $true
}
[void](Register-ScheduledTask @Registration)
try {
    Start-ScheduledTask $Task
    do {
        Start-Sleep -Milliseconds 500
        $Code = (Get-ScheduledTaskInfo $Task).LastTaskResult
    } while ($Code -in $NotYetEnded)
} finally {
    Unregister-ScheduledTask $Task -Confirm:$false
}
Get-Content $Output -Encoding UTF8
exit $Code

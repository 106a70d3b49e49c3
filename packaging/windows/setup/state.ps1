# What a part of a setting is, and how it becomes something else: Get-State and Set-State, for each
# kind of part in windows-settings.json. Setting, checking and undoing all go through these two, so
# that a kind which can be set can be checked and undone. The state $null: it is not there.
#
# The script that uses it sets $Account. ASCII alone: Windows PowerShell reads it by the code page.

Add-Type -Path (Join-Path $PSScriptRoot "LsaSecret.cs")

$Embedded = @{ Namespace = "root\standardcimv2\embedded" }
$Administrators = "S-1-5-32-544"
$Users = "S-1-5-32-545"
$OurDescription = "Hall Kiosk"  # of the account: how we know it is ours
$MountedHive = "HallKiosk"
$UserHive = $null  # the key below HKEY_USERS with the settings of the account

function Invoke-Native([string] $Program, [string[]] $Arguments) {
    $Output = & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments ended with $LASTEXITCODE" }
    $Output
}

function Get-State($Part) {
    switch ($Part.kind) {
        "machine" { Get-RegistryState $Part }
        "user" { Get-RegistryState $Part }
        "power" { Get-PowerState $Part }
        "firewall" { Get-FirewallState $Part }
        "feature" { Get-FeatureState $Part }
        "key-filter" { Get-KeyFilterState $Part }
        "shell-launcher" { Get-ShellLauncherState }
        "account" { Get-AccountState }
        "secret" { if ([LsaSecret]::Exists($Part.name)) { "stored" } }
        default { throw "There is no kind $($Part.kind) of settings." }
    }
}

# $Missing: the first key of the registry's path that was not there before, for the way back.
function Set-State($Part, $State, [string] $Missing) {
    switch ($Part.kind) {
        "machine" { Set-RegistryState $Part $State $Missing }
        "user" { Set-RegistryState $Part $State $Missing }
        "power" { Set-PowerState $Part $State }
        "firewall" { Set-FirewallState $Part $State }
        "feature" { Set-FeatureState $Part $State }
        "key-filter" { Set-KeyFilterState $Part $State }
        "shell-launcher" { Set-ShellLauncherState $State }
        "account" { Set-AccountState $State }
        "secret" { if ($State) { [void](Set-KioskPassword) } else { [LsaSecret]::Store($Part.name, $null) } }
        default { throw "There is no kind $($Part.kind) of settings." }
    }
}

# The state that the table asks for.
function Get-WantedState($Part) {
    $Value = $Part.value
    if ($Value -is [string]) {
        foreach ($Name in $Places.Keys) { $Value = $Value.Replace("{$Name}", $Places[$Name]) }
    }
    if ($null -eq $Value) { return $null }
    switch ($Part.kind) {
        { $_ -in "machine", "user" } { [ordered]@{ type = $Part.type; value = $Value } }
        "power" { [ordered]@{ ac = $Value; dc = $Value } }
        "shell-launcher" { [ordered]@{ enabled = $true; default = "explorer.exe"; action = 3; shell = $Value } }
        default { $Value }
    }
}

function Test-Same($One, $Other) {
    (ConvertTo-Json $One -Compress) -eq (ConvertTo-Json $Other -Compress)
}

# Registry -----------------------------------------------------------------------------------------

function Open-Hive([string] $Kind) {
    $Name = if ($Kind -eq "machine") { "LocalMachine" } else { "Users" }
    [Microsoft.Win32.RegistryKey]::OpenBaseKey($Name, "Registry64")
}

# The path of a key below its hive; $null while the account has no settings yet.
function Get-KeyPath([string] $Kind, [string] $Key) {
    if ($Kind -eq "machine") { return $Key }
    if ($UserHive) { "$UserHive\$Key" }
}

function Get-RegistryState($Part) {
    $Path = Get-KeyPath $Part.kind $Part.key
    if (-not $Path) { return $null }
    $Hive = Open-Hive $Part.kind
    $Key = $Hive.OpenSubKey($Path)
    try {
        if (-not $Key -or $Key.GetValueNames() -notcontains $Part.name) { return $null }
        $Value = $Key.GetValue($Part.name, $null, "DoNotExpandEnvironmentNames")
        [ordered]@{ type = "$($Key.GetValueKind($Part.name))"; value = $Value }
    } finally {
        if ($Key) { $Key.Close() }
        $Hive.Close()
    }
}

function Set-RegistryState($Part, $State, [string] $Missing) {
    $Path = Get-KeyPath $Part.kind $Part.key
    if (-not $Path) { throw "The account $Account has no settings yet." }
    $Hive = Open-Hive $Part.kind
    try {
        if ($null -eq $State) {
            $Key = $Hive.OpenSubKey($Path, $true)
            if ($Key) {
                $Key.DeleteValue($Part.name, $false)
                $Key.Close()
            }
            if ($Missing) { Remove-EmptyKeys $Hive $Path (Get-KeyPath $Part.kind $Missing) }
            return
        }
        $Value = switch ($State.type) {
            "DWord" { [int] $State.value }
            "QWord" { [long] $State.value }
            "Binary" { , [byte[]] $State.value }
            "MultiString" { , [string[]] $State.value }
            default { [string] $State.value }
        }
        $Key = $Hive.CreateSubKey($Path)
        $Key.SetValue($Part.name, $Value, [Microsoft.Win32.RegistryValueKind] $State.type)
        $Key.Close()
    } finally {
        $Hive.Close()
    }
}

# The first key of a part's path that is not there; $null where all are.
function Get-MissingKey($Part) {
    if ($Part.kind -notin "machine", "user" -or -not (Get-KeyPath $Part.kind $Part.key)) { return $null }
    $Hive = Open-Hive $Part.kind
    try {
        $Path = ""
        foreach ($Name in $Part.key.Split("\")) {
            $Path = if ($Path) { "$Path\$Name" } else { $Name }
            $Key = $Hive.OpenSubKey((Get-KeyPath $Part.kind $Path))
            if (-not $Key) { return $Path }
            $Key.Close()
        }
    } finally {
        $Hive.Close()
    }
}

# Deletes a key and those above it, as far up as $Last, while nothing is in them.
function Remove-EmptyKeys($Hive, [string] $Path, [string] $Last) {
    while ($Path.Length -ge $Last.Length) {
        $Key = $Hive.OpenSubKey($Path)
        if ($Key) {
            $Empty = $Key.ValueCount -eq 0 -and $Key.SubKeyCount -eq 0
            $Key.Close()
            if (-not $Empty) { return }
            $Hive.DeleteSubKey($Path)
        }
        $Path = $Path.Substring(0, $Path.LastIndexOf("\"))
    }
}

function Test-UserHive { Test-Path "Registry::HKEY_USERS\$(Get-KioskSid)" }

# The settings of the account, whether it is signed in or not.
function Mount-UserHive {
    $script:UserHive = $null
    $Sid = Get-KioskSid
    if (-not $Sid) { return }
    if (Test-UserHive) {
        $script:UserHive = $Sid
        return
    }
    $List = "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$Sid"
    if (-not (Test-Path $List)) { return }
    $Folder = (Get-ItemProperty $List).ProfileImagePath
    [void](Invoke-Native "reg.exe" @("load", "HKU\$MountedHive", "$Folder\NTUSER.DAT"))
    $script:UserHive = $MountedHive
}

function Dismount-UserHive {
    if ($UserHive -eq $MountedHive) {
        [GC]::Collect()  # closes what PowerShell has open in it
        [void](Invoke-Native "reg.exe" @("unload", "HKU\$MountedHive"))
    }
    $script:UserHive = $null
}

# Power --------------------------------------------------------------------------------------------

# The texts are in the system's language; the values on mains and on battery are the last two numbers.
function Get-PowerState($Part) {
    $Text = (& powercfg.exe /qh SCHEME_CURRENT $Part.group $Part.setting) -join "`n"
    $Numbers = @([regex]::Matches($Text, "0x([0-9a-fA-F]{8})") | ForEach-Object { $_.Groups[1].Value })
    if ($Numbers.Count -lt 2) { return $null }
    [ordered]@{ ac = [Convert]::ToUInt32($Numbers[-2], 16); dc = [Convert]::ToUInt32($Numbers[-1], 16) }
}

function Set-PowerState($Part, $State) {
    Invoke-Native "powercfg.exe" @("/setacvalueindex", "SCHEME_CURRENT", $Part.group, $Part.setting, $State.ac)
    Invoke-Native "powercfg.exe" @("/setdcvalueindex", "SCHEME_CURRENT", $Part.group, $Part.setting, $State.dc)
    Invoke-Native "powercfg.exe" @("/setactive", "SCHEME_CURRENT")
}

# A PC without a lid has no setting for it.
function Test-Applies($Part) {
    $Part.kind -ne "power" -or $null -ne (Get-PowerState $Part)
}

# Firewall -----------------------------------------------------------------------------------------

function Get-RuleName($Part) { "HallKiosk-$($Part.protocol)-$($Part.port)" }

function Get-FirewallState($Part) {
    $Rule = Get-NetFirewallRule -Name (Get-RuleName $Part) -ErrorAction SilentlyContinue
    if ($Rule -and "$($Rule.Enabled)" -eq "True") { "$($Rule.Profile)" }
}

function Set-FirewallState($Part, $State) {
    $Name = Get-RuleName $Part
    Remove-NetFirewallRule -Name $Name -ErrorAction SilentlyContinue
    if ($null -eq $State) { return }
    $Rule = @{
        Name = $Name
        DisplayName = "Hall Kiosk ($($Part.protocol) $($Part.port))"
        Direction = "Inbound"
        Action = "Allow"
        Protocol = $Part.protocol
        LocalPort = $Part.port
        Profile = $State
    }
    [void](New-NetFirewallRule @Rule)
}

# Features of Enterprise, Education, LTSC and IoT --------------------------------------------------

function Get-FeatureState($Part) {
    $Feature = Get-WindowsOptionalFeature -Online -FeatureName $Part.name
    if ($Feature) { if ("$($Feature.State)" -like "Enable*") { "Enabled" } else { "Disabled" } }
}

function Set-FeatureState($Part, $State) {
    $Feature = @{ Online = $true; FeatureName = $Part.name; NoRestart = $true; WarningAction = "SilentlyContinue" }
    if ($State -eq "Enabled") {
        [void](Enable-WindowsOptionalFeature @Feature)
    } else {
        [void](Disable-WindowsOptionalFeature @Feature)
    }
}

# Pro may list features that it does not run.
function Test-Feature([string] $Name) {
    $Edition = (Get-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion").EditionID
    $Edition -match "^(IoT)?(Enterprise|Education)" -and [bool] (Get-FeatureState @{ name = $Name })
}

function Get-FilteredKeys($Part) {
    Get-CimInstance @Embedded -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue |
        Where-Object { $_.Id -eq $Part.keys }
}

function Get-KeyFilterState($Part) {
    $Filtered = Get-FilteredKeys $Part
    if ($Filtered) { [bool] $Filtered.Enabled }
}

function Set-KeyFilterState($Part, $State) {
    $Filtered = Get-FilteredKeys $Part
    if ($Filtered) {
        Set-CimInstance -InputObject $Filtered -Property @{ Enabled = [bool] $State }
    } elseif ($State) {
        throw (Get-Text "restart-first")
    }
}

# Shell Launcher's class of the first version: ours is a Windows program, which is all it can start;
# the second version's interface is open to the account SYSTEM only.
function Invoke-ShellLauncher([string] $Method, [hashtable] $Arguments = @{}) {
    Invoke-CimMethod @Embedded -ClassName WESL_UserSetting -MethodName $Method -Arguments $Arguments
}

function Get-ShellLauncherState {
    if (-not (Get-CimClass @Embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue)) { return $null }
    $Sid = Get-KioskSid
    $Ours = Get-CimInstance @Embedded -ClassName WESL_UserSetting | Where-Object { $_.Sid -eq $Sid }
    $Others = try { Invoke-ShellLauncher GetDefaultShell } catch { $null }  # none was ever set
    [ordered]@{
        enabled = [bool] (Invoke-ShellLauncher IsEnabled).Enabled
        default = if ($Others) { $Others.Shell }
        action = if ($Others) { $Others.DefaultAction }
        shell = if ($Ours) { $Ours.Shell }
    }
}

function Set-ShellLauncherState($State) {
    if (-not (Get-CimClass @Embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue)) {
        if ($null -eq $State) { return }
        throw (Get-Text "restart-first")
    }
    if ($null -eq $State) { $State = @{ enabled = $false; default = $null; shell = $null } }
    $Sid = Get-KioskSid
    if (Get-CimInstance @Embedded -ClassName WESL_UserSetting | Where-Object { $_.Sid -eq $Sid }) {
        [void](Invoke-ShellLauncher RemoveCustomShell @{ Sid = $Sid })
    }
    if ($State.shell) {  # 0: it is started again whenever it ends
        [void](Invoke-ShellLauncher SetCustomShell @{ Sid = $Sid; Shell = $State.shell; DefaultAction = [int] 0 })
    }
    if ($State.default) {
        [void](Invoke-ShellLauncher SetDefaultShell @{ Shell = $State.default; DefaultAction = [int] $State.action })
    }
    [void](Invoke-ShellLauncher SetEnabled @{ Enabled = [bool] $State.enabled })
}

# Account ------------------------------------------------------------------------------------------

function Get-KioskUser { Get-LocalUser -Name $Account -ErrorAction SilentlyContinue }

function Get-KioskSid {
    $User = Get-KioskUser
    if ($User) { $User.SID.Value }
}

function Get-AccountState {
    $User = Get-KioskUser
    if (-not $User -or -not $User.Enabled) { return $null }
    $Members = Get-LocalGroupMember -SID $Administrators -ErrorAction SilentlyContinue |
        ForEach-Object { $_.SID.Value }
    if ($Members -contains $User.SID.Value) { "administrator" } else { "enabled" }
}

# Undoing switches it off and does not delete it: the data folder and its keys are this account's.
function Set-AccountState($State) {
    $User = Get-KioskUser
    if ($null -eq $State) {
        if ($User) { Disable-LocalUser -SID $User.SID }
        return
    }
    if ($User -and $User.Description -ne $OurDescription) { throw (Get-Text "account-taken" $Account) }
    if (-not $User) {
        $New = @{
            Name = $Account
            Description = $OurDescription
            Password = New-Password
            PasswordNeverExpires = $true
            UserMayNotChangePassword = $true
            AccountNeverExpires = $true
        }
        $User = New-LocalUser @New
        Add-LocalGroupMember -SID $Users -Member $User.SID.Value
    }
    Remove-LocalGroupMember -SID $Administrators -Member $User.SID.Value -ErrorAction SilentlyContinue
    Enable-LocalUser -SID $User.SID
}

# 32 characters that nobody ever sees; those at the end satisfy rules about kinds of characters.
function New-Password {
    $Bytes = New-Object byte[] 21
    $Random = [Security.Cryptography.RandomNumberGenerator]::Create()
    $Random.GetBytes($Bytes)
    $Random.Dispose()
    ConvertTo-SecureString ([Convert]::ToBase64String($Bytes) + "aA1!") -AsPlainText -Force
}

# Gives the account a new password, and Windows the same for signing in by itself.
function Set-KioskPassword {
    $Credential = New-Object pscredential $Account, (New-Password)
    Set-LocalUser -Name $Account -Password $Credential.Password
    [LsaSecret]::Store("DefaultPassword", $Credential.GetNetworkCredential().Password)
    $Credential
}

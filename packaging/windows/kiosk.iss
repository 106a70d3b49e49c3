; The installer for Windows, compiled by Inno Setup 6.3 or newer:
;
;     ISCC /DVersion=1.3.0 /DBundle=build\bundle\kiosk /DLauncher=build\launcher\launcher packaging\windows\kiosk.iss
;
; It puts the program where administrators alone can write, and starts nothing before the set-up has
; been answered (docs/adr/0055). What the kiosk's account writes is made by setup\kiosk-setup.ps1.

#ifndef Version
  #error Say which version: /DVersion=1.3.0
#endif
#ifndef Bundle
  #define Bundle "..\..\build\bundle\kiosk"
#endif
#ifndef Launcher
  #define Launcher "..\..\build\launcher\launcher"
#endif
#ifndef Output
  #define Output "..\..\build\installer"
#endif

#define PowerShell "{sys}\WindowsPowerShell\v1.0\powershell.exe"
#define Script(Name) '-NoProfile -ExecutionPolicy Bypass -File "{app}\setup\' + Name + '"'
#define InSection(Text) StringChange(Text, '"', '""')
; From the Start menu, with an administrator's rights, in a window that waits to be read
#define Elevated(Name, Arguments) "-NoProfile -Command """"Start-Process cmd.exe -Verb RunAs -ArgumentList '/d /c powershell.exe " + StringChange(Script(Name), '"', '\""') + Arguments + " & pause'"""""

[Setup]
AppId={{6B1B3C55-2E0B-4D0A-9D5A-3F6B6C0F8E41}
AppName=Hall Kiosk
AppVersion={#Version}
AppPublisher=Hall Kiosk Maintainers
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Hall Kiosk
DefaultGroupName=Hall Kiosk
DisableDirPage=yes
DisableProgramGroupPage=yes
OutputDir={#Output}
OutputBaseFilename=hall-kiosk-{#Version}-setup
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809, the oldest with long-term support
MinVersion=10.0.17763
PrivilegesRequired=admin
Compression=lzma2/max
SolidCompression=yes
; The versions that run lie in another folder; of ours the launcher alone is in use.
CloseApplications=no
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "zh"; MessagesFile: "compiler:Default.isl,ChineseSimplified.isl"

[CustomMessages]
en.SetUp=Kiosk set-up
zh.SetUp=展示屏设置
en.Doctor=Kiosk doctor
zh.Doctor=展示屏自检
en.SetUpNow=Set this PC up for the hall now
zh.SetUpNow=现在就把这台电脑设置为展示屏
en.Installing=The new version is put beside the old one...
zh.Installing=正在把新版本放到旧版本旁边……
en.NotUndone=The settings of this PC could not all be put back, so nothing was removed. Run "Kiosk set-up" with -Undo and read what it says.
zh.NotUndone=没有完全恢复这台电脑的设置，因此没有卸载。请用 -Undo 运行“展示屏设置”，查看原因。
en.DeleteData=Delete the data too: content, keys, messages of visitors? They cannot be brought back.
zh.DeleteData=是否同时删除数据：内容、密钥、参观者留言？删除后无法恢复。

[InstallDelete]
; What an older version had and this one has not
Type: filesandordirs; Name: "{app}\version"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}\version"; Flags: recursesubdirs createallsubdirs ignoreversion
; A launcher that runs is not replaced: it does not change from version to version.
Source: "{#Launcher}\*"; DestDir: "{app}\launcher"; Flags: recursesubdirs createallsubdirs onlyifdoesntexist
Source: "setup\*"; DestDir: "{app}\setup"; Flags: ignoreversion
Source: "..\..\kiosk\doctor\windows-settings.json"; DestDir: "{app}\setup"; Flags: ignoreversion

[Icons]
; For whoever looks after the PC; visitors see no Start menu.
Name: "{group}\{cm:SetUp}"; Filename: "{#PowerShell}"; Parameters: "{#Elevated('kiosk-setup.ps1', '')}"
Name: "{group}\{cm:Doctor}"; Filename: "{#PowerShell}"; Parameters: "{#Elevated('kiosk-command.ps1', ' doctor')}"

[Run]
; On a PC that is set up: the version is tried like one from the channel.
Filename: "{#PowerShell}"; Parameters: "{#InSection(Script('kiosk-command.ps1'))} program install ""{app}\version"" {#Version}"; StatusMsg: "{cm:Installing}"; Flags: runhidden; Check: IsSetUp
; On another: the questions, if one wants to answer them now.
Filename: "{cmd}"; Parameters: "/d /c {#PowerShell} {#InSection(Script('kiosk-setup.ps1'))} -Language {language} & pause"; Description: "{cm:SetUpNow}"; Flags: postinstall skipifsilent; Check: not IsSetUp

[Code]
function IsSetUp: Boolean;
begin
  Result := FileExists(ExpandConstant('{app}\before.json'));
end;

{ The settings are put back first: a PC without the program must not start into a black screen. The
  data stay unless somebody says otherwise, and always where nobody is asked. }
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Arguments: String;
  Code: Integer;
begin
  if Step <> usUninstall then
    Exit;
  Arguments := ExpandConstant('{#Script("kiosk-setup.ps1")} -Language {language} -Undo');
  if not UninstallSilent and
    (MsgBox(CustomMessage('DeleteData'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES) then
    Arguments := Arguments + ' -DeleteData';
  if not Exec(ExpandConstant('{#PowerShell}'), Arguments, '', SW_HIDE, ewWaitUntilTerminated, Code)
    or (Code <> 0) then
  begin
    SuppressibleMsgBox(CustomMessage('NotUndone'), mbError, MB_OK, IDOK);
    Abort;
  end;
end;

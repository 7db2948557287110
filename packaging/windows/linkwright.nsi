; SPDX-License-Identifier: GPL-3.0-or-later
; SPDX-FileCopyrightText: 2026 The Linkwright authors
;
; The installer: for all users of the machine, so that nobody but an administrator can change the helper, which runs with
; an administrator's rights. packaging/windows/make-packages calls it and writes files.nsh, the lists of what is put there
; and taken away again: never a folder as a whole.
;
;   /S              silent          /D=C:\folder    where to (last, without quotes)
;   /DESKTOP        an icon on the desktop          /NOEXPLORER     nothing in Explorer's menu

Target amd64-unicode
Unicode true
RequestExecutionLevel admin
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include "${FILES}" ; macros PutFiles and TakeFiles

Name "Linkwright"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\Linkwright"
AllowRootDirInstall true ; to refuse it ourselves: NSIS would silently take another folder
BrandingText "Linkwright ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Linkwright"
VIAddVersionKey FileDescription "Installer of Linkwright"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "2026 The Linkwright authors; GPL-3.0-or-later"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Linkwright"
!define CLASSES "Software\Classes"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsUser

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveDirectory
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

Var Refusal ; why $INSTDIR cannot be used; empty: it can
Var Before  ; where a Linkwright is installed, by the registry, which only an administrator writes; empty: nowhere

; A folder of our own: not there yet, empty, or the one Linkwright is in. Rights are set on it and it is emptied at the
; end, so it must not be anybody else's. What lies in it proves nothing: anybody may have put that there.
Function JudgeFolder
    StrCpy $Refusal ""
    ${If} $Before == "$INSTDIR"
        Return
    ${EndIf}
    StrLen $0 "$INSTDIR"
    ${If} $0 <= 3
        StrCpy $Refusal "Linkwright wants a folder of its own; $INSTDIR is a whole drive."
        Return
    ${EndIf}
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
        StrCpy $Refusal "Linkwright wants a folder of its own; there is something in $INSTDIR already."
    ${EndIf}
FunctionEnd

Function LeaveDirectory
    Call JudgeFolder
    ${If} $Refusal != ""
        MessageBox MB_OK|MB_ICONEXCLAMATION "$Refusal"
        Abort
    ${EndIf}
FunctionEnd

; The installer is elevated, the window must never be: Explorer, which is not, starts it.
Function StartAsUser
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\linkwright.exe"'
FunctionEnd

; Windows would let every user write to a new folder outside Program Files, and on some drives to any. That the folders
; above it belong to administrators is up to who chooses them. Awaits a check on a real Windows: under Wine, icacls does
; nothing and says that all is well.
Function GuardFolder
    nsExec::Exec '"$SYSDIR\icacls.exe" "$INSTDIR" /setowner *S-1-5-32-544 /q'
    Pop $0
    ; SYSTEM and administrators: everything; users: read and run. As well-known SIDs, as names are translated.
    nsExec::Exec '"$SYSDIR\icacls.exe" "$INSTDIR" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX /q'
    Pop $1
    ${If} $0 != 0
    ${OrIf} $1 != 0
        RMDir "$INSTDIR"
        StrCpy $Refusal "$INSTDIR cannot be closed to other users. The portable Linkwright can be used there."
    ${EndIf}
FunctionEnd

Function StopIfRefused
    ${If} $Refusal != ""
        SetErrorLevel 2
        Abort "$Refusal"
    ${EndIf}
FunctionEnd

; What was there before takes its own files away.
Function RemoveBefore
    ${If} $Before != ""
    ${AndIf} ${FileExists} "$Before\uninstall.exe"
        ExecWait '"$Before\uninstall.exe" /S _?=$Before'
        Delete "$Before\uninstall.exe"
        RMDir "$Before"
    ${EndIf}
FunctionEnd

Section "Linkwright" PROGRAM
    SectionIn RO
    Call JudgeFolder
    Call StopIfRefused
    Call RemoveBefore
    CreateDirectory "$INSTDIR"
    Call GuardFolder
    Call StopIfRefused
    !insertmacro PutFiles
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "Linkwright"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\linkwright.exe"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "The Linkwright authors"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" "$0"
    WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Section "Start menu" STARTMENU
    CreateShortcut "$SMPROGRAMS\Linkwright.lnk" "$INSTDIR\linkwright.exe"
SectionEnd

Section /o "Icon on the desktop" DESKTOP
    CreateShortcut "$DESKTOP\Linkwright.lnk" "$INSTDIR\linkwright.exe"
SectionEnd

!macro MenuEntry CLASS NAME WORDS ARGUMENT
    WriteRegStr HKLM "${CLASSES}\${CLASS}\shell\${NAME}" "" "${WORDS}"
    WriteRegStr HKLM "${CLASSES}\${CLASS}\shell\${NAME}" "Icon" "$INSTDIR\linkwright.exe"
    WriteRegStr HKLM "${CLASSES}\${CLASS}\shell\${NAME}\command" "" '"$INSTDIR\linkwright.exe" "${ARGUMENT}"'
!macroend

; For everybody, as the program is; the program itself can do the same for one user, without an administrator.
; "%V\." and not "%V": of a drive that would be "C:\", whose last quote belongs to the name by the rules of Windows.
Section "Explorer's menu" EXPLORER
    !insertmacro MenuEntry "Directory" "Linkwright.Manage" "Manage Links Here" "%V\."
    !insertmacro MenuEntry "Directory\Background" "Linkwright.Manage" "Manage Links Here" "%V\."
    !insertmacro MenuEntry "Drive" "Linkwright.Manage" "Manage Links Here" "%V\."
    !insertmacro MenuEntry "AllFilesystemObjects" "Linkwright.Edit" "Edit Link…" "%1"
    ; Only with Shift: Windows has no condition "is a link", and most files are none.
    WriteRegStr HKLM "${CLASSES}\AllFilesystemObjects\shell\Linkwright.Edit" "Extended" ""
SectionEnd

LangString AboutProgram ${LANG_ENGLISH} "The window, the command line and the helper for places that want an administrator."
LangString AboutStartMenu ${LANG_ENGLISH} "Linkwright in the Start menu of all users."
LangString AboutDesktop ${LANG_ENGLISH} "Linkwright on the desktop of all users."
LangString AboutExplorer ${LANG_ENGLISH} "Manage Links Here for folders and drives; Edit Link… with Shift."
!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${PROGRAM} $(AboutProgram)
    !insertmacro MUI_DESCRIPTION_TEXT ${STARTMENU} $(AboutStartMenu)
    !insertmacro MUI_DESCRIPTION_TEXT ${DESKTOP} $(AboutDesktop)
    !insertmacro MUI_DESCRIPTION_TEXT ${EXPLORER} $(AboutExplorer)
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
    SetRegView 64
    SetShellVarContext all
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "Linkwright wants a 64-bit Windows 10 or newer." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    ReadRegStr $Before HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $Before != ""
    ${AndIf} $INSTDIR == "$PROGRAMFILES64\Linkwright" ; nothing else was asked for
        StrCpy $INSTDIR "$Before"
    ${EndIf}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DESKTOP" $1
    ${IfNot} ${Errors}
        SectionSetFlags ${DESKTOP} ${SF_SELECTED}
    ${EndIf}
    ClearErrors
    ${GetOptions} $0 "/NOEXPLORER" $1
    ${IfNot} ${Errors}
        SectionSetFlags ${EXPLORER} 0
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext all
FunctionEnd

Section "Uninstall"
    DeleteRegKey HKLM "${CLASSES}\Directory\shell\Linkwright.Manage"
    DeleteRegKey HKLM "${CLASSES}\Directory\Background\shell\Linkwright.Manage"
    DeleteRegKey HKLM "${CLASSES}\Drive\shell\Linkwright.Manage"
    DeleteRegKey HKLM "${CLASSES}\AllFilesystemObjects\shell\Linkwright.Edit"
    DeleteRegKey HKLM "${UNINSTALL_KEY}"
    Delete "$DESKTOP\Linkwright.lnk"
    Delete "$SMPROGRAMS\Linkwright.lnk"
    !insertmacro TakeFiles
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; only if it is empty: what others put there stays
SectionEnd

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>Create Links</source>
        <translation>
            <numerusform>Create Link</numerusform>
            <numerusform>Create Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Targets</source>
        <translation>
            <numerusform>Change Target</numerusform>
            <numerusform>Change Targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove Links</source>
        <translation>
            <numerusform>Remove Link</numerusform>
            <numerusform>Remove Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move</source>
        <translation>
            <numerusform>Move</numerusform>
            <numerusform>Move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename</source>
        <translation>
            <numerusform>Rename</numerusform>
            <numerusform>Rename</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewrite Targets</source>
        <translation>
            <numerusform>Rewrite Target</numerusform>
            <numerusform>Rewrite Targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Convert Targets</source>
        <translation>
            <numerusform>Convert Target</numerusform>
            <numerusform>Convert Targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tidy Targets</source>
        <translation>
            <numerusform>Tidy Target</numerusform>
            <numerusform>Tidy Targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Point Straight at the End</source>
        <translation>
            <numerusform>Point Straight at the End</numerusform>
            <numerusform>Point Straight at the End</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Links</source>
        <translation>
            <numerusform>Replace Link</numerusform>
            <numerusform>Replace Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore Links</source>
        <translation>
            <numerusform>Restore Link</numerusform>
            <numerusform>Restore Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair Links</source>
        <translation>
            <numerusform>Repair Link</numerusform>
            <numerusform>Repair Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply Plan</source>
        <translation>
            <numerusform>Apply Plan</numerusform>
            <numerusform>Apply Plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Elevation</name>
    <message numerus="yes">
        <source>%Ln of %1 changes need administrator rights; you will be asked once.</source>
        <translation>
            <numerusform>%Ln of %1 changes needs administrator rights; you will be asked once.</numerusform>
            <numerusform>%Ln of %1 changes need administrator rights; you will be asked once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message numerus="yes">
        <source>Hard link (%n names)</source>
        <translation>
            <numerusform>Hard link (%n name)</numerusform>
            <numerusform>Hard link (%n names)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::BulkCommands</name>
    <message numerus="yes">
        <source>Wrote %Ln entries to %1</source>
        <translation>
            <numerusform>Wrote %Ln entry to %1</numerusform>
            <numerusform>Wrote %Ln entries to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ChainPicture</name>
    <message numerus="yes">
        <source>… %n more links …</source>
        <translation>
            <numerusform>… %n more link …</numerusform>
            <numerusform>… %n more links …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::CountWords</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become healthy</source>
        <translation>
            <numerusform>%Ln becomes healthy</numerusform>
            <numerusform>%Ln become healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become broken</source>
        <translation>
            <numerusform>%Ln becomes broken</numerusform>
            <numerusform>%Ln become broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay broken</source>
        <translation>
            <numerusform>%Ln stays broken</numerusform>
            <numerusform>%Ln stay broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay healthy</source>
        <translation>
            <numerusform>%Ln stays healthy</numerusform>
            <numerusform>%Ln stay healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are offline or cannot be checked</source>
        <translation>
            <numerusform>%Ln is offline or cannot be checked</numerusform>
            <numerusform>%Ln are offline or cannot be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leave no link</source>
        <translation>
            <numerusform>%Ln leaves no link</numerusform>
            <numerusform>%Ln leave no link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be made.</source>
        <translation>
            <numerusform>%Ln cannot be made.</numerusform>
            <numerusform>%Ln cannot be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <translation>
            <numerusform>%Ln not reached</numerusform>
            <numerusform>%Ln not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other links here become broken</source>
        <translation>
            <numerusform>%Ln other link here becomes broken</numerusform>
            <numerusform>%Ln other links here become broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other links here become healthy</source>
        <translation>
            <numerusform>%Ln other link here becomes healthy</numerusform>
            <numerusform>%Ln other links here become healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <translation>
            <numerusform>%Ln broken</numerusform>
            <numerusform>%Ln broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken so far</source>
        <translation>
            <numerusform>%Ln broken so far</numerusform>
            <numerusform>%Ln broken so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln…</source>
        <translation>
            <numerusform>checking %Ln…</numerusform>
            <numerusform>checking %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected of %1</source>
        <translation>
            <numerusform>%Ln selected of %1</numerusform>
            <numerusform>%Ln selected of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::DifferenceDialog</name>
    <message numerus="yes">
        <source>Comparing, %Ln entries so far…</source>
        <translation>
            <numerusform>Comparing, %Ln entry so far…</numerusform>
            <numerusform>Comparing, %Ln entries so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::DropMenu</name>
    <message numerus="yes">
        <source>&amp;Hard Links Here</source>
        <translation>
            <numerusform>&amp;Hard Link Here</numerusform>
            <numerusform>&amp;Hard Links Here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::EntryView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ExportDialog</name>
    <message numerus="yes">
        <source>All listed (%Ln)</source>
        <translation>
            <numerusform>All listed (%Ln)</numerusform>
            <numerusform>All listed (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%Ln)</source>
        <translation>
            <numerusform>Selected (%Ln)</numerusform>
            <numerusform>Selected (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::GroupModel</name>
    <message numerus="yes">
        <source>%Ln links, the first %L1 are shown</source>
        <translation>
            <numerusform>%Ln link, the first %L1 are shown</numerusform>
            <numerusform>%Ln links, the first %L1 are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::GuardQuestion</name>
    <message numerus="yes">
        <source>%Ln links point to %1</source>
        <translation>
            <numerusform>%Ln link points to %1</numerusform>
            <numerusform>%Ln links point to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point to what is to be removed</source>
        <translation>
            <numerusform>%Ln link points to what is to be removed</numerusform>
            <numerusform>%Ln links point to what is to be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point to what is to be moved</source>
        <translation>
            <numerusform>%Ln link points to what is to be moved</numerusform>
            <numerusform>%Ln links point to what is to be moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update the %Ln links, so that they point past it to what it leads to</source>
        <translation>
            <numerusform>&amp;Update the link, so that it points past it to what it leads to</numerusform>
            <numerusform>&amp;Update the %Ln links, so that they point past it to what it leads to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update the %Ln links, so that they go on leading there</source>
        <translation>
            <numerusform>&amp;Update the link, so that it goes on leading there</numerusform>
            <numerusform>&amp;Update the %Ln links, so that they go on leading there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave the %Ln links as they are, and broken</source>
        <translation>
            <numerusform>&amp;Leave the link as it is, and broken</numerusform>
            <numerusform>&amp;Leave the %Ln links as they are, and broken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::LinkCommands</name>
    <message numerus="yes">
        <source>A link can only lead to files of this computer, so nothing was made for %1 and %Ln more.</source>
        <translation>
            <numerusform>A link can only lead to files of this computer, so nothing was made for %1 and %Ln more.</numerusform>
            <numerusform>A link can only lead to files of this computer, so nothing was made for %1 and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::LinkPanel</name>
    <message numerus="yes">
        <source>%Ln of its %1 names are in this folder; the others were not looked for.</source>
        <translation>
            <numerusform>%Ln of its %1 names is in this folder; the others were not looked for.</numerusform>
            <numerusform>%Ln of its %1 names are in this folder; the others were not looked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::MemoryDialog</name>
    <message numerus="yes">
        <source>%Ln links are known, and where they lead.</source>
        <translation>
            <numerusform>%Ln link is known, and where it leads.</numerusform>
            <numerusform>%Ln links are known, and where they lead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are gone by now.</source>
        <translation>
            <numerusform>%Ln more is gone by now.</numerusform>
            <numerusform>%Ln more are gone by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::MoveDialog</name>
    <message numerus="yes">
        <source>Move %Ln entries to &amp;folder:</source>
        <translation>
            <numerusform>Move %Ln entry to &amp;folder:</numerusform>
            <numerusform>Move %Ln entries to &amp;folder:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::OpenedWindows</name>
    <message numerus="yes">
        <source>%1 and %n others were not opened: they are not places on this computer.</source>
        <translation>
            <numerusform>%1 and %n other were not opened: they are not places on this computer.</numerusform>
            <numerusform>%1 and %n others were not opened: they are not places on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were not opened: no more than %1 windows are opened at once.</source>
        <translation>
            <numerusform>%n place was not opened: no more than %1 windows are opened at once.</numerusform>
            <numerusform>%n places were not opened: no more than %1 windows are opened at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::PlanDialog</name>
    <message numerus="yes">
        <source>&amp;Apply %Ln Changes</source>
        <translation>
            <numerusform>&amp;Apply %Ln Change</numerusform>
            <numerusform>&amp;Apply %Ln Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::PointingPanel</name>
    <message numerus="yes">
        <source>Searching, %Ln entries so far…</source>
        <translation>
            <numerusform>Searching, %Ln entry so far…</numerusform>
            <numerusform>Searching, %Ln entries so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point here; %1 would break without it.</source>
        <translation>
            <numerusform>%Ln link points here; %1 would break without it.</numerusform>
            <numerusform>%Ln links point here; %1 would break without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RecoveryWords</name>
    <message numerus="yes">
        <source>A change of %Ln links was cut off on %1. %2 Nothing is lost: it can be rolled back, so that all is as it was before, or finished.</source>
        <translation>
            <numerusform>A change of %Ln link was cut off on %1. %2 Nothing is lost: it can be rolled back, so that all is as it was before, or finished.</numerusform>
            <numerusform>A change of %Ln links was cut off on %1. %2 Nothing is lost: it can be rolled back, so that all is as it was before, or finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rolled back: all %Ln links are as before.</source>
        <translation>
            <numerusform>Rolled back: the link is as before.</numerusform>
            <numerusform>Rolled back: all %Ln links are as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished: all %Ln changes are made.</source>
        <translation>
            <numerusform>Finished: the change is made.</numerusform>
            <numerusform>Finished: all %Ln changes are made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something had to be left as it is. %1 The same holds for %Ln more.</source>
        <translation>
            <numerusform>Something had to be left as it is. %1 The same holds for %Ln more.</numerusform>
            <numerusform>Something had to be left as it is. %1 The same holds for %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %Ln more.</source>
        <translation>
            <numerusform>The same holds for %Ln more.</numerusform>
            <numerusform>The same holds for %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was at work on %1 and %Ln more.</source>
        <translation>
            <numerusform>It was at work on %1 and %Ln more.</numerusform>
            <numerusform>It was at work on %1 and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was to change %Ln places, first %1.</source>
        <translation>
            <numerusform>It was to change %Ln place, first %1.</numerusform>
            <numerusform>It was to change %Ln places, first %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RemoveQuestion</name>
    <message numerus="yes">
        <source>Remove %n links?</source>
        <translation>
            <numerusform>Remove %n link?</numerusform>
            <numerusform>Remove %n links?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n names?</source>
        <translation>
            <numerusform>Remove %n name?</numerusform>
            <numerusform>Remove %n names?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n Links</source>
        <translation>
            <numerusform>&amp;Remove %n Link</numerusform>
            <numerusform>&amp;Remove %n Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n Names</source>
        <translation>
            <numerusform>&amp;Remove %n Name</numerusform>
            <numerusform>&amp;Remove %n Names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RepairDialog</name>
    <message numerus="yes">
        <source>Searching %Ln entries – %1</source>
        <comment>so far, and the folder</comment>
        <translation>
            <numerusform>Searching %Ln entry – %1</numerusform>
            <numerusform>Searching %Ln entries – %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders could not be searched.</source>
        <translation>
            <numerusform>%Ln folder could not be searched.</numerusform>
            <numerusform>%Ln folders could not be searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 links would get a new target; all are shown before anything is changed.</source>
        <translation>
            <numerusform>%Ln of %1 links would get a new target; all is shown before anything is changed.</numerusform>
            <numerusform>%Ln of %1 links would get a new target; all are shown before anything is changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ReportWords</name>
    <message numerus="yes">
        <source>Changed %Ln links</source>
        <translation>
            <numerusform>Changed %Ln link</numerusform>
            <numerusform>Changed %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln links</source>
        <translation>
            <numerusform>Removed %Ln link</numerusform>
            <numerusform>Removed %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %Ln links</source>
        <translation>
            <numerusform>Replaced %Ln link</numerusform>
            <numerusform>Replaced %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln entries</source>
        <translation>
            <numerusform>Moved %Ln entry</numerusform>
            <numerusform>Moved %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln changes</source>
        <translation>
            <numerusform>Made %Ln change</numerusform>
            <numerusform>Made %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln changes again</source>
        <translation>
            <numerusform>Made %Ln change again</numerusform>
            <numerusform>Made %Ln changes again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undid %Ln changes</source>
        <translation>
            <numerusform>Undid %Ln change</numerusform>
            <numerusform>Undid %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The same holds for %Ln more folders.</source>
        <translation>
            <numerusform>%1 The same holds for %Ln more folder.</numerusform>
            <numerusform>%1 The same holds for %Ln more folders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln more could not be done either.</source>
        <translation>
            <numerusform>%1 Another one could not be done either.</numerusform>
            <numerusform>%1 %Ln more could not be done either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Created %Ln links</source>
        <translation>
            <numerusform>Created %Ln link</numerusform>
            <numerusform>Created %Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RewriteDialog</name>
    <message numerus="yes">
        <source>%Ln targets would change.</source>
        <translation>
            <numerusform>%Ln target would change.</numerusform>
            <numerusform>%Ln targets would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say what is to be replaced. %Ln links are looked at.</source>
        <translation>
            <numerusform>Say what is to be replaced. %Ln link is looked at.</numerusform>
            <numerusform>Say what is to be replaced. %Ln links are looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln it cannot be told, or the new text could not be a target.</source>
        <translation>
            <numerusform>For %Ln it cannot be told, or the new text could not be a target.</numerusform>
            <numerusform>For %Ln it cannot be told, or the new text could not be a target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ScanHead</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>that were met</comment>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
</TS>

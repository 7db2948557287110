<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
    <name>linkwright::ReportWords</name>
    <message numerus="yes">
        <source>Made %Ln links</source>
        <translation>
            <numerusform>Made %Ln link</numerusform>
            <numerusform>Made %Ln links</numerusform>
        </translation>
    </message>
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
            <numerusform>%1 %Ln more could not be done either.</numerusform>
            <numerusform>%1 %Ln more could not be done either.</numerusform>
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
</TS>

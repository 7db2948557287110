<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New Link…</source>
        <translation>&amp;Neuer Link…</translation>
    </message>
    <message>
        <source>Make a new link in this folder</source>
        <translation>In diesem Ordner einen neuen Link anlegen</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>Neuer &amp;Reiter</translation>
    </message>
    <message>
        <source>Open this folder in another tab</source>
        <translation>Diesen Ordner in einem weiteren Reiter öffnen</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Open this folder in another window</source>
        <translation>Diesen Ordner in einem weiteren Fenster öffnen</translation>
    </message>
    <message>
        <source>R&amp;eopen Closed Tab</source>
        <translation>Geschlossenen Reiter &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the tab that was closed last</source>
        <translation>Den Ordner des zuletzt geschlossenen Reiters öffnen</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Reiter &amp;schließen</translation>
    </message>
    <message>
        <source>Close this tab, and with the last one the window</source>
        <translation>Diesen Reiter schließen, mit dem letzten auch das Fenster</translation>
    </message>
    <message>
        <source>Close Win&amp;dow</source>
        <translation>Fens&amp;ter schließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected, to paste it as a link or in a file manager</source>
        <translation>Das Ausgewählte kopieren, um es als Link oder in einer Dateiverwaltung einzufügen</translation>
    </message>
    <message>
        <source>Copy where the selected entries are, as text</source>
        <translation>Als Text kopieren, wo die ausgewählten Einträge liegen</translation>
    </message>
    <message>
        <source>Copy Tar&amp;get</source>
        <translation>Ziel k&amp;opieren</translation>
    </message>
    <message>
        <source>Copy what the selected links point to, exactly as it is stored</source>
        <translation>Kopieren, worauf die ausgewählten Links zeigen, genau wie es gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Paste as Link</source>
        <translation>Als Link &amp;einfügen</translation>
    </message>
    <message>
        <source>Make links here to the files that were copied</source>
        <translation>Hier Links auf die kopierten Dateien anlegen</translation>
    </message>
    <message>
        <source>Change &amp;Target…</source>
        <translation>&amp;Ziel ändern…</translation>
    </message>
    <message>
        <source>Change what the link points to</source>
        <translation>Ändern, worauf der Link zeigt</translation>
    </message>
    <message>
        <source>Repair Link T&amp;ype</source>
        <translation>Link&amp;art reparieren</translation>
    </message>
    <message>
        <source>Make it a link of the kind that its target needs; it points to the same as before</source>
        <translation>Daraus die Art von Link machen, die sein Ziel braucht; er zeigt auf dasselbe wie zuvor</translation>
    </message>
    <message>
        <source>Give the selected entry another name</source>
        <translation>Dem ausgewählten Eintrag einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Re&amp;move Link…</source>
        <translation>Link &amp;entfernen…</translation>
    </message>
    <message>
        <source>Remove the link; what it points to stays</source>
        <translation>Den Link entfernen; worauf er zeigt, bleibt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back; what it would do is shown first when it is more than one</source>
        <translation>Die letzte Änderung zurücknehmen; sind es mehrere, wird zuerst gezeigt, was geschieht</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change that was undone last again</source>
        <translation>Die zuletzt rückgängig gemachte Änderung wieder ausführen</translation>
    </message>
    <message>
        <source>Re&amp;write Targets…</source>
        <translation>Ziele &amp;umschreiben…</translation>
    </message>
    <message>
        <source>Replace a part of the targets of many links</source>
        <translation>In den Zielen vieler Links einen Teil ersetzen</translation>
    </message>
    <message>
        <source>Make &amp;Relative…</source>
        <translation>&amp;Relativ machen…</translation>
    </message>
    <message>
        <source>Write targets as seen from their link; they lead to the same end</source>
        <translation>Ziele vom Link aus gesehen schreiben; sie führen zum selben Ende</translation>
    </message>
    <message>
        <source>Make &amp;Absolute…</source>
        <translation>A&amp;bsolut machen…</translation>
    </message>
    <message>
        <source>Write targets from the root on; they lead to the same end</source>
        <translation>Ziele von der Wurzel an schreiben; sie führen zum selben Ende</translation>
    </message>
    <message>
        <source>T&amp;idy…</source>
        <translation>Au&amp;fräumen…</translation>
    </message>
    <message>
        <source>Take away what is superfluous in targets; they lead to the same end</source>
        <translation>Überflüssiges aus Zielen nehmen; sie führen zum selben Ende</translation>
    </message>
    <message>
        <source>Point &amp;Straight at the End…</source>
        <translation>&amp;Direkt aufs Ende zeigen…</translation>
    </message>
    <message>
        <source>Make links that lead over other links lead there directly</source>
        <translation>Links, die über andere Links führen, direkt dorthin führen lassen</translation>
    </message>
    <message>
        <source>Replace by &amp;Copy of Target…</source>
        <translation>Durch &amp;Kopie des Ziels ersetzen…</translation>
    </message>
    <message>
        <source>Put a copy of the file in the place of the link</source>
        <translation>An die Stelle des Links eine Kopie der Datei setzen</translation>
    </message>
    <message>
        <source>Replace by &amp;Hard Link…</source>
        <translation>Durch &amp;harten Link ersetzen…</translation>
    </message>
    <message>
        <source>Put another name of the file in the place of the link; asked for each link alone</source>
        <translation>An die Stelle des Links einen weiteren Namen der Datei setzen; jeder Link wird einzeln angekreuzt</translation>
    </message>
    <message>
        <source>Remove &amp;Broken Links…</source>
        <translation>Defek&amp;te Links entfernen…</translation>
    </message>
    <message>
        <source>Remove links whose target is gone; never those whose target may come back</source>
        <translation>Links entfernen, deren Ziel weg ist; nie solche, deren Ziel wiederkommen kann</translation>
    </message>
    <message>
        <source>Mo&amp;ve Links…</source>
        <translation>Links &amp;verschieben…</translation>
    </message>
    <message>
        <source>Move what is selected to another folder</source>
        <translation>Das Ausgewählte in einen anderen Ordner verschieben</translation>
    </message>
    <message>
        <source>Open &amp;Plan…</source>
        <translation>&amp;Plan öffnen…</translation>
    </message>
    <message>
        <source>Look at the changes in a plan file, and make them</source>
        <translation>Die Änderungen in einer Plandatei ansehen und ausführen</translation>
    </message>
    <message>
        <source>E&amp;xport List…</source>
        <translation>&amp;Liste exportieren…</translation>
    </message>
    <message>
        <source>Write what is listed to a file, as CSV or JSON</source>
        <translation>Die Liste als CSV oder JSON in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the selected entry</source>
        <translation>Den ausgewählten Eintrag öffnen</translation>
    </message>
    <message>
        <source>Open in New Ta&amp;b</source>
        <translation>In neuem &amp;Reiter öffnen</translation>
    </message>
    <message>
        <source>Open the selected folders in tabs of their own</source>
        <translation>Die ausgewählten Ordner in eigenen Reitern öffnen</translation>
    </message>
    <message>
        <source>&amp;Open Target</source>
        <translation>Ziel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open what the link leads to</source>
        <translation>Öffnen, wohin der Link führt</translation>
    </message>
    <message>
        <source>&amp;Show Target</source>
        <translation>Ziel zei&amp;gen</translation>
    </message>
    <message>
        <source>Go to the folder of what the link leads to, and select it there</source>
        <translation>In den Ordner gehen, in dem liegt, wohin der Link führt, und es dort auswählen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Alles &amp;auswählen</translation>
    </message>
    <message>
        <source>Select all entries</source>
        <translation>Alle Einträge auswählen</translation>
    </message>
    <message>
        <source>&amp;Invert Selection</source>
        <translation>Auswahl u&amp;mkehren</translation>
    </message>
    <message>
        <source>Select what is not selected, and nothing else</source>
        <translation>Auswählen, was nicht ausgewählt ist, und nur das</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to the folder before</source>
        <translation>Zum vorigen Ordner zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder nach vorn gehen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Go to the folder above</source>
        <translation>Einen Ordner höher gehen</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Benutzerordner</translation>
    </message>
    <message>
        <source>Go to the home folder</source>
        <translation>In den Benutzerordner gehen</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>Bring the tab to the right to the front</source>
        <translation>Den Reiter rechts daneben nach vorn holen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation>Vo&amp;riger Reiter</translation>
    </message>
    <message>
        <source>Bring the tab to the left to the front</source>
        <translation>Den Reiter links daneben nach vorn holen</translation>
    </message>
    <message>
        <source>Keep this folder at hand, in the list at the left</source>
        <translation>Diesen Ordner in der Liste links griffbereit halten</translation>
    </message>
    <message>
        <source>Open Ter&amp;minal Here</source>
        <translation>Ter&amp;minal hier öffnen</translation>
    </message>
    <message>
        <source>Open a terminal in this folder</source>
        <translation>Ein Terminal in diesem Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Type or paste where to go</source>
        <translation>Eingeben oder einfügen, wohin es gehen soll</translation>
    </message>
    <message>
        <source>Show only the entries whose name or target holds a text</source>
        <translation>Nur Einträge zeigen, deren Name oder Ziel einen Text enthält</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Neu le&amp;sen</translation>
    </message>
    <message>
        <source>Read the folder again and check all its links</source>
        <translation>Den Ordner neu lesen und alle seine Links prüfen</translation>
    </message>
    <message>
        <source>&amp;Hidden Files</source>
        <translation>&amp;Verborgene Dateien</translation>
    </message>
    <message>
        <source>Show entries whose name begins with a dot</source>
        <translation>Einträge zeigen, deren Name mit einem Punkt beginnt</translation>
    </message>
    <message>
        <source>Link &amp;Panel</source>
        <translation>Feld &amp;rechts</translation>
    </message>
    <message>
        <source>Show what is known of the selected link</source>
        <translation>Zeigen, was über den ausgewählten Link bekannt ist</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Show all changes that were made, and undo any of them</source>
        <translation>Alle Änderungen zeigen und jede davon rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>What links are, how to make them, and what breaks them</source>
        <translation>Was Links sind, wie man sie anlegt und was sie kaputt macht</translation>
    </message>
    <message>
        <source>&amp;About Linkwright</source>
        <translation>Ü&amp;ber Linkwright</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Change &amp;Links</source>
        <translation>&amp;Links ändern</translation>
    </message>
    <message>
        <source>T&amp;able</source>
        <translation>T&amp;abelle</translation>
    </message>
    <message>
        <source>Show this folder alone, as a table</source>
        <translation>Nur diesen Ordner zeigen, als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Baum</translation>
    </message>
    <message>
        <source>Show folders so that what is in them can be shown below them</source>
        <translation>Ordner so zeigen, dass sich ihr Inhalt darunter aufklappen lässt</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Add Boo&amp;kmark</source>
        <translation>&amp;Lesezeichen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Cr&amp;eate Link…</source>
        <translation>Link ers&amp;tellen…</translation>
    </message>
    <message>
        <source>Make a link to the selected entry, beside it</source>
        <translation>Einen Link auf den ausgewählten Eintrag neben ihm erstellen</translation>
    </message>
    <message>
        <source>Scan &amp;for Links…</source>
        <translation>Dur&amp;chsuchen…</translation>
    </message>
    <message>
        <source>Find all links in whole trees of folders, and what is the matter with them</source>
        <translation>Alle Links in ganzen Ordnerbäumen finden, und was mit ihnen ist</translation>
    </message>
    <message>
        <source>Repair Bro&amp;ken Links…</source>
        <translation>Defekte &amp;Links reparieren…</translation>
    </message>
    <message>
        <source>Find out why links are broken, and where what they miss is now</source>
        <translation>Herausfinden, warum Links defekt sind und wo das ist, was ihnen fehlt</translation>
    </message>
    <message>
        <source>What &amp;Points Here?</source>
        <translation>&amp;Was zeigt hierher?</translation>
    </message>
    <message>
        <source>Find the links that would miss the selected entry if it was moved or removed</source>
        <translation>Die Links finden, denen der ausgewählte Eintrag fehlen würde, wenn er verschoben oder entfernt wird</translation>
    </message>
    <message>
        <source>Sav&amp;ed Scans and Memory…</source>
        <translation>Gespeicherte Suchen und &amp;Gedächtnis…</translation>
    </message>
    <message>
        <source>Compare saved scans, and choose whether links are remembered</source>
        <translation>Gespeicherte Suchen vergleichen und wählen, ob Links gemerkt werden</translation>
    </message>
</context>
<context>
    <name>ChainText</name>
    <message>
        <source>Folder link</source>
        <translation>Link für Ordner</translation>
    </message>
    <message>
        <source>Junction</source>
        <translation>Junction</translation>
    </message>
    <message>
        <source>File link</source>
        <translation>Link für Dateien</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>Symbolischer Link</translation>
    </message>
    <message>
        <source>Leads to itself</source>
        <translation>Führt zu sich selbst</translation>
    </message>
    <message>
        <source>Leads back to %1</source>
        <translation>Führt zurück zu %1</translation>
    </message>
    <message>
        <source>Not a folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Hop %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>points to %1</source>
        <translation>zeigt auf %1</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>Ende: %1</translation>
    </message>
    <message>
        <source>Stops: %1</source>
        <translation>Hier geht es nicht weiter: %1</translation>
    </message>
    <message>
        <source>It leaves this file system.</source>
        <translation>Er verlässt dieses Dateisystem.</translation>
    </message>
    <message>
        <source>A link cannot point to nothing: say what it is to point to.</source>
        <translation>Ein Link kann nicht auf nichts zeigen: Geben Sie an, worauf er zeigen soll.</translation>
    </message>
    <message>
        <source>Too long: a link holds at most %1 bytes, and this is %2.</source>
        <translation>Zu lang: Ein Link fasst höchstens %1 Bytes, und dies sind %2.</translation>
    </message>
    <message>
        <source>No link can hold a zero byte.</source>
        <translation>Kein Link kann ein Nullbyte enthalten.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>(copy of %1)</source>
        <translation>(Kopie von %1)</translation>
    </message>
    <message>
        <source>(hard link: another name of %1)</source>
        <translation>(harter Link: ein anderer Name von %1)</translation>
    </message>
    <message>
        <source>(folder)</source>
        <translation>(Ordner)</translation>
    </message>
    <message>
        <source>(file)</source>
        <translation>(Datei)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>(empty folder)</source>
        <translation>(leerer Ordner)</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>(moved to %1)</source>
        <translation>(verschoben nach %1)</translation>
    </message>
    <message numerus="yes">
        <source>Create Links</source>
        <translation>
            <numerusform>Link anlegen</numerusform>
            <numerusform>Links anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Targets</source>
        <translation>
            <numerusform>Ziel ändern</numerusform>
            <numerusform>Ziele ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove Links</source>
        <translation>
            <numerusform>Link entfernen</numerusform>
            <numerusform>Links entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move</source>
        <translation>
            <numerusform>Verschieben</numerusform>
            <numerusform>Verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename</source>
        <translation>
            <numerusform>Umbenennen</numerusform>
            <numerusform>Umbenennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewrite Targets</source>
        <translation>
            <numerusform>Ziel umschreiben</numerusform>
            <numerusform>Ziele umschreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Convert Targets</source>
        <translation>
            <numerusform>Ziel umwandeln</numerusform>
            <numerusform>Ziele umwandeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tidy Targets</source>
        <translation>
            <numerusform>Ziel aufräumen</numerusform>
            <numerusform>Ziele aufräumen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Point Straight at the End</source>
        <translation>
            <numerusform>Direkt aufs Ende zeigen</numerusform>
            <numerusform>Direkt aufs Ende zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace Links</source>
        <translation>
            <numerusform>Link ersetzen</numerusform>
            <numerusform>Links ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore Links</source>
        <translation>
            <numerusform>Link wiederherstellen</numerusform>
            <numerusform>Links wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair Links</source>
        <translation>
            <numerusform>Link reparieren</numerusform>
            <numerusform>Links reparieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply Plan</source>
        <translation>
            <numerusform>Plan ausführen</numerusform>
            <numerusform>Plan ausführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>became a real folder</source>
        <translation>jetzt ein echter Ordner</translation>
    </message>
    <message>
        <source>became a real file</source>
        <translation>jetzt eine echte Datei</translation>
    </message>
    <message>
        <source>became something else</source>
        <translation>jetzt etwas anderes</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>retargeted</source>
        <translation>umgelenkt</translation>
    </message>
    <message>
        <source>broke</source>
        <translation>jetzt defekt</translation>
    </message>
    <message>
        <source>healed</source>
        <translation>wieder heil</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
</context>
<context>
    <name>Elevation</name>
    <message>
        <source>Running as root: links made here belong to root, and nothing asks before its rights are used.</source>
        <translation>Läuft als root: Hier angelegte Links gehören root, und nichts fragt, bevor dessen Rechte benutzt werden.</translation>
    </message>
    <message>
        <source>Started as yourself, it asks when they are needed.</source>
        <translation>Unter Ihrem eigenen Namen gestartet, fragt es, wenn sie nötig sind.</translation>
    </message>
    <message>
        <source>Running as administrator: files dragged from Explorer do not reach this window, and links made here belong to the administrator.</source>
        <translation>Läuft als Administrator: Aus dem Explorer gezogene Dateien kommen in diesem Fenster nicht an, und hier angelegte Links gehören dem Administrator.</translation>
    </message>
    <message>
        <source>Started as usual, it asks when these rights are needed.</source>
        <translation>Wie üblich gestartet, fragt es, wenn diese Rechte nötig sind.</translation>
    </message>
    <message>
        <source>This needs administrator rights; you will be asked once.</source>
        <translation>Dazu sind Administratorrechte nötig; Sie werden einmal gefragt.</translation>
    </message>
    <message>
        <source>1 of %1 changes needs administrator rights; you will be asked once.</source>
        <translation>Für 1 von %1 Änderungen sind Administratorrechte nötig; Sie werden einmal gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 changes need administrator rights; you will be asked once.</source>
        <translation>
            <numerusform>Für %Ln von %1 Änderungen sind Administratorrechte nötig; Sie werden einmal gefragt.</numerusform>
            <numerusform>Für %Ln von %1 Änderungen sind Administratorrechte nötig; Sie werden einmal gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: administrator rights are needed, and were not given.</source>
        <translation>Nichts wurde geändert: Administratorrechte sind nötig und wurden nicht gegeben.</translation>
    </message>
    <message>
        <source>Nothing was changed: administrator rights are needed, and pkexec, which asks for them, is not installed here.</source>
        <translation>Nichts wurde geändert: Administratorrechte sind nötig, und pkexec, das nach ihnen fragt, ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>Nothing was changed: administrator rights are needed, and linkwright-helper, which acts with them, is not installed here.</source>
        <translation>Nichts wurde geändert: Administratorrechte sind nötig, und linkwright-helper, der mit ihnen handelt, ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>Nothing was changed: more changes need administrator rights than can be asked for at once (4,096); make them in parts.</source>
        <translation>Nichts wurde geändert: Mehr Änderungen brauchen Administratorrechte, als auf einmal gefragt werden kann (4.096); führen Sie sie in Teilen aus.</translation>
    </message>
    <message>
        <source>Nothing was changed: linkwright-helper did not take what it was asked to do; it may be of another version.</source>
        <translation>Nichts wurde geändert: linkwright-helper hat den Auftrag nicht angenommen; vielleicht ist er von einer anderen Version.</translation>
    </message>
    <message>
        <source>Nothing was changed: administrator rights are needed, and linkwright-helper, which acts with them, could not be started.</source>
        <translation>Nichts wurde geändert: Administratorrechte sind nötig, und linkwright-helper, der mit ihnen handelt, ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Administrator rights are not used below %1, which belongs to somebody else.</source>
        <translation>Unterhalb von %1 werden Administratorrechte nicht benutzt, denn es gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Administrator rights are not used below %1, which others can change.</source>
        <translation>Unterhalb von %1 werden Administratorrechte nicht benutzt, denn andere können es ändern.</translation>
    </message>
    <message>
        <source>Administrator rights are not used below %1, where another program or machine answers for the files.</source>
        <translation>Unterhalb von %1 werden Administratorrechte nicht benutzt, denn dort antwortet ein anderes Programm oder ein anderer Rechner für die Dateien.</translation>
    </message>
    <message>
        <source>Administrator rights are not used at %1, which cannot be reached safely.</source>
        <translation>Bei %1 werden Administratorrechte nicht benutzt, denn es ist nicht sicher zu erreichen.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This is kept by another program and left alone.</source>
        <translation>Das gehört einem anderen Programm und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 is kept by another program and left alone.</source>
        <translation>%1 gehört einem anderen Programm und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>This is not a folder, or leads through something that is none.</source>
        <translation>Das ist kein Ordner oder führt durch etwas, das keiner ist.</translation>
    </message>
    <message>
        <source>%1 is not a folder, or leads through something that is none.</source>
        <translation>%1 ist kein Ordner oder führt durch etwas, das keiner ist.</translation>
    </message>
    <message>
        <source>This is a folder, not a link.</source>
        <translation>Das ist ein Ordner, kein Link.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a link.</source>
        <translation>%1 ist ein Ordner, kein Link.</translation>
    </message>
    <message>
        <source>This is not a link.</source>
        <translation>Das ist kein Link.</translation>
    </message>
    <message>
        <source>%1 is not a link.</source>
        <translation>%1 ist kein Link.</translation>
    </message>
    <message>
        <source>Something is already there; nothing was overwritten.</source>
        <translation>Dort ist schon etwas; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Something is already at %1; nothing was overwritten.</source>
        <translation>Bei %1 ist schon etwas; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>You have no permission to look into this.</source>
        <translation>Sie haben keine Berechtigung, hier hineinzusehen.</translation>
    </message>
    <message>
        <source>You have no permission to look into %1.</source>
        <translation>Sie haben keine Berechtigung, in %1 hineinzusehen.</translation>
    </message>
    <message>
        <source>You have no permission to do this.</source>
        <translation>Sie haben dazu keine Berechtigung.</translation>
    </message>
    <message>
        <source>You have no permission to do this at %1.</source>
        <translation>Sie haben bei %1 dazu keine Berechtigung.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>Das Dateisystem ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 is on a read-only file system.</source>
        <translation>%1 liegt auf einem schreibgeschützten Dateisystem.</translation>
    </message>
    <message>
        <source>There is no space left: the disk, the quota or the table of files is full.</source>
        <translation>Es ist kein Platz mehr: Der Datenträger, das Kontingent oder die Tabelle der Dateien ist voll.</translation>
    </message>
    <message>
        <source>There is no space left for %1: the disk, the quota or the table of files is full.</source>
        <translation>Für %1 ist kein Platz mehr: Der Datenträger, das Kontingent oder die Tabelle der Dateien ist voll.</translation>
    </message>
    <message>
        <source>This does not end in a name that a link can have.</source>
        <translation>Das endet nicht in einem Namen, den ein Link haben kann.</translation>
    </message>
    <message>
        <source>%1 does not end in a name that a link can have.</source>
        <translation>%1 endet nicht in einem Namen, den ein Link haben kann.</translation>
    </message>
    <message>
        <source>The name or path is longer than the file system takes.</source>
        <translation>Der Name oder Pfad ist länger, als das Dateisystem annimmt.</translation>
    </message>
    <message>
        <source>The name or path %1 is longer than this file system takes.</source>
        <translation>Der Name oder Pfad %1 ist länger, als dieses Dateisystem annimmt.</translation>
    </message>
    <message>
        <source>The target is empty or longer than the file system takes.</source>
        <translation>Das Ziel ist leer oder länger, als das Dateisystem annimmt.</translation>
    </message>
    <message>
        <source>The target for %1 is empty or longer than this file system takes.</source>
        <translation>Das Ziel für %1 ist leer oder länger, als dieses Dateisystem annimmt.</translation>
    </message>
    <message>
        <source>The links on the way go in a circle, or are too many.</source>
        <translation>Die Links auf dem Weg führen im Kreis, oder es sind zu viele.</translation>
    </message>
    <message>
        <source>The links on the way to %1 go in a circle, or are too many.</source>
        <translation>Die Links auf dem Weg zu %1 führen im Kreis, oder es sind zu viele.</translation>
    </message>
    <message>
        <source>This is on another file system, which was not entered.</source>
        <translation>Das liegt auf einem anderen Dateisystem, das nicht betreten wurde.</translation>
    </message>
    <message>
        <source>%1 is on another file system, which was not entered.</source>
        <translation>%1 liegt auf einem anderen Dateisystem, das nicht betreten wurde.</translation>
    </message>
    <message>
        <source>This would have to span two file systems, which cannot be.</source>
        <translation>Das müsste über zwei Dateisysteme reichen, und das geht nicht.</translation>
    </message>
    <message>
        <source>%1 would have to span two file systems, which cannot be.</source>
        <translation>%1 müsste über zwei Dateisysteme reichen, und das geht nicht.</translation>
    </message>
    <message>
        <source>The file has as many names as its file system allows.</source>
        <translation>Die Datei hat so viele Namen, wie ihr Dateisystem erlaubt.</translation>
    </message>
    <message>
        <source>The file has as many names as its file system allows, so %1 cannot be one more.</source>
        <translation>Die Datei hat so viele Namen, wie ihr Dateisystem erlaubt; %1 kann kein weiterer sein.</translation>
    </message>
    <message>
        <source>No other name of this file was found, so removing this one could lose it.</source>
        <translation>Kein anderer Name dieser Datei wurde gefunden; ohne diesen könnte sie verloren sein.</translation>
    </message>
    <message>
        <source>No other name of the file %1 was found, so removing this one could lose it.</source>
        <translation>Kein anderer Name der Datei %1 wurde gefunden; ohne diesen könnte sie verloren sein.</translation>
    </message>
    <message>
        <source>This is not what was expected, or changed meanwhile; nothing was touched.</source>
        <translation>Das ist nicht, was erwartet wurde, oder hat sich inzwischen geändert; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>%1 is not what was expected, or changed meanwhile; nothing was touched.</source>
        <translation>%1 ist nicht, was erwartet wurde, oder hat sich inzwischen geändert; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>It was made, but what it took the place of could not be removed.</source>
        <translation>Es wurde ausgeführt, aber was vorher dort war, ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>It was made, but what it took the place of could not be removed and is now %1.</source>
        <translation>Es wurde ausgeführt, aber was vorher dort war, ließ sich nicht entfernen und heißt jetzt %1.</translation>
    </message>
    <message>
        <source>This could not be looked at after the change; the old and the new entry were both kept.</source>
        <translation>Nach der Änderung ließ sich nicht nachsehen; der alte und der neue Eintrag wurden beide behalten.</translation>
    </message>
    <message>
        <source>%1 could not be looked at after the change; the old and the new entry were both kept.</source>
        <translation>Bei %1 ließ sich nach der Änderung nicht nachsehen; der alte und der neue Eintrag wurden beide behalten.</translation>
    </message>
    <message>
        <source>The file system does not answer.</source>
        <translation>Das Dateisystem antwortet nicht.</translation>
    </message>
    <message>
        <source>The file system of %1 does not answer.</source>
        <translation>Das Dateisystem von %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The file system cannot do this.</source>
        <translation>Das Dateisystem kann das nicht.</translation>
    </message>
    <message>
        <source>The file system of %1 cannot do this.</source>
        <translation>Das Dateisystem von %1 kann das nicht.</translation>
    </message>
    <message>
        <source>This needs administrator rights.</source>
        <translation>Dazu sind Administratorrechte nötig.</translation>
    </message>
    <message>
        <source>Changing %1 needs administrator rights.</source>
        <translation>Um %1 zu ändern, sind Administratorrechte nötig.</translation>
    </message>
    <message>
        <source>Blocked by this computer&apos;s policy.</source>
        <translation>Durch die Richtlinien dieses Rechners gesperrt.</translation>
    </message>
    <message>
        <source>%1: blocked by this computer&apos;s policy.</source>
        <translation>%1: durch die Richtlinien dieses Rechners gesperrt.</translation>
    </message>
    <message>
        <source>The system has no memory or open files left.</source>
        <translation>Das System hat keinen Speicher oder keine offenen Dateien mehr frei.</translation>
    </message>
    <message>
        <source>The system has no memory or open files left to work on %1.</source>
        <translation>Das System hat für %1 keinen Speicher oder keine offenen Dateien mehr frei.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopped before %1.</source>
        <translation>Vor %1 angehalten.</translation>
    </message>
    <message>
        <source>Another running program is at work on this.</source>
        <translation>Ein anderes laufendes Programm arbeitet gerade daran.</translation>
    </message>
    <message>
        <source>Another running program is at work on %1.</source>
        <translation>Ein anderes laufendes Programm arbeitet gerade an %1.</translation>
    </message>
    <message>
        <source>This is damaged and cannot be read.</source>
        <translation>Das ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be read.</source>
        <translation>%1 ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>This was written by a newer version of Linkwright.</source>
        <translation>Das stammt von einer neueren Version von Linkwright.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Linkwright.</source>
        <translation>%1 stammt von einer neueren Version von Linkwright.</translation>
    </message>
    <message>
        <source>It would no longer lead to the same thing; nothing was touched.</source>
        <translation>Er würde nicht mehr zum selben Ende führen; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>%1 would no longer lead to the same thing; nothing was touched.</source>
        <translation>%1 würde nicht mehr zum selben Ende führen; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>This link is written in an unusual way that undo could not restore; nothing was touched.</source>
        <translation>Dieser Link ist auf eine ungewöhnliche Weise geschrieben, die ein Rückgängig nicht wiederherstellen könnte; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>The link %1 is written in an unusual way that undo could not restore; nothing was touched.</source>
        <translation>Der Link %1 ist auf eine ungewöhnliche Weise geschrieben, die ein Rückgängig nicht wiederherstellen könnte; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>The pattern takes too long on this text; nothing was touched.</source>
        <translation>Der Ausdruck braucht für diesen Text zu lange; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>The pattern takes too long on the text of %1; nothing was touched.</source>
        <translation>Der Ausdruck braucht für den Text von %1 zu lange; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>This is kept by another program (%2) and left alone.</source>
        <translation>Das gehört einem anderen Programm (%2) und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 is kept by another program (%2) and left alone.</source>
        <translation>%1 gehört einem anderen Programm (%2) und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The system refused to work on this.</source>
        <translation>Das System hat die Arbeit daran verweigert.</translation>
    </message>
    <message>
        <source>The system refused to work on %1.</source>
        <translation>Das System hat die Arbeit an %1 verweigert.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>It was made, but its owner, time, permissions or other marks could not all be kept.</source>
        <translation>Es wurde ausgeführt, aber Besitzer, Zeit, Rechte oder anderes daran ließen sich nicht alle erhalten.</translation>
    </message>
    <message>
        <source>%1 was made, but its owner, time, permissions or other marks could not all be kept.</source>
        <translation>%1 wurde angelegt, aber Besitzer, Zeit, Rechte oder anderes daran ließen sich nicht alle erhalten.</translation>
    </message>
    <message>
        <source>It has another name elsewhere, and would not be one file with it on another file system; nothing was touched.</source>
        <translation>Sie hat anderswo einen weiteren Namen und wäre auf einem anderen Dateisystem nicht mehr dieselbe Datei; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>The file %1 has another name elsewhere, and would not be one file with it on another file system; nothing was touched.</source>
        <translation>Die Datei %1 hat anderswo einen weiteren Namen und wäre auf einem anderen Dateisystem nicht mehr dieselbe Datei; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>A copy on another file system would not be the same, so it cannot be moved there; nothing was touched.</source>
        <translation>Eine Kopie auf einem anderen Dateisystem wäre nicht dasselbe, deshalb lässt es sich nicht dorthin verschieben; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>A copy of %1 on another file system would not be the same, so it cannot be moved there; nothing was touched.</source>
        <translation>Eine Kopie von %1 auf einem anderen Dateisystem wäre nicht dasselbe, deshalb lässt es sich nicht dorthin verschieben; nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>This vanished, or was replaced, while it was read; not all that was in it may have been seen.</source>
        <translation>Dies verschwand oder wurde ersetzt, während es gelesen wurde; vielleicht wurde nicht alles gesehen, was darin war.</translation>
    </message>
    <message>
        <source>%1 vanished, or was replaced, while it was read; not all that was in it may have been seen.</source>
        <translation>%1 verschwand oder wurde ersetzt, während es gelesen wurde; vielleicht wurde nicht alles gesehen, was darin war.</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Broken: %1 is not a folder, and the target needs one there.</source>
        <translation>Defekt: %1 ist kein Ordner, und das Ziel braucht dort einen.</translation>
    </message>
    <message>
        <source>Broken: %1 is not there; %2 is.</source>
        <translation>Defekt: %1 ist nicht da; %2 ist da.</translation>
    </message>
    <message>
        <source>Broken: %1 is not there.</source>
        <translation>Defekt: %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Wrong link type: %1 on the way is a file link, but its target is a folder.</source>
        <translation>Falsche Linkart: %1 auf dem Weg ist ein Link für Dateien, aber das Ziel ist ein Ordner.</translation>
    </message>
    <message>
        <source>Wrong link type: %1 on the way is a folder link, but its target is a file.</source>
        <translation>Falsche Linkart: %1 auf dem Weg ist ein Link für Ordner, aber das Ziel ist eine Datei.</translation>
    </message>
    <message>
        <source>Wrong link type: this is a file link, but its target is a folder.</source>
        <translation>Falsche Linkart: Dies ist ein Link für Dateien, aber das Ziel ist ein Ordner.</translation>
    </message>
    <message>
        <source>Wrong link type: this is a folder link, but its target is a file.</source>
        <translation>Falsche Linkart: Dies ist ein Link für Ordner, aber das Ziel ist eine Datei.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Broken (loop)</source>
        <translation>Defekt (Schleife)</translation>
    </message>
    <message>
        <source>Invalid target</source>
        <translation>Ungültiges Ziel</translation>
    </message>
    <message>
        <source>Wrong link type</source>
        <translation>Falsche Linkart</translation>
    </message>
    <message>
        <source>Target offline</source>
        <translation>Ziel nicht verbunden</translation>
    </message>
    <message>
        <source>No permission to check</source>
        <translation>Keine Berechtigung zum Prüfen</translation>
    </message>
    <message>
        <source>Not answering</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Target offline (%1)</source>
        <translation>Ziel nicht verbunden (%1)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Not checked (on %1)</source>
        <translation>Nicht geprüft (auf %1)</translation>
    </message>
    <message>
        <source>Healthy: it leads to %1.</source>
        <translation>In Ordnung: führt zu %1.</translation>
    </message>
    <message>
        <source>Broken (loop): the system gives up following links at %1.</source>
        <translation>Defekt (Schleife): Bei %1 folgt das System den Links nicht mehr weiter.</translation>
    </message>
    <message>
        <source>Invalid target: the text is empty or too long and can never work.</source>
        <translation>Ungültiges Ziel: Der Text ist leer oder zu lang und kann nie gehen.</translation>
    </message>
    <message>
        <source>Target offline: %1 is known, but not connected or mounted now.</source>
        <translation>Ziel nicht verbunden: %1 ist bekannt, aber gerade nicht verbunden oder eingehängt.</translation>
    </message>
    <message>
        <source>No permission to check: you may not look into %1.</source>
        <translation>Keine Berechtigung zum Prüfen: In %1 dürfen Sie nicht hineinsehen.</translation>
    </message>
    <message>
        <source>Not answering: the file system of %1 gave no answer.</source>
        <translation>Antwortet nicht: Das Dateisystem von %1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Not checked: the way leads onto %1, which was not asked.</source>
        <translation>Nicht geprüft: Der Weg führt auf %1, und dort wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Not checked: the way leads to %1 on another computer, which was not asked, as it would learn who you are.</source>
        <translation>Nicht geprüft: Der Weg führt zu %1 auf einem anderen Rechner, der nicht gefragt wurde, denn er würde erfahren, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>%1, record damaged</source>
        <translation>%1, Aufzeichnung beschädigt</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, übersprungen</translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>volume mount point</source>
        <translation>Bereitstellungspunkt eines Datenträgers</translation>
    </message>
    <message>
        <source>Link to folder</source>
        <translation>Link auf Ordner</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Folder link</source>
        <translation>Link für Ordner</translation>
    </message>
    <message>
        <source>Junction</source>
        <translation>Junction</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Special file</source>
        <translation>Spezialdatei</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>a link to a folder</source>
        <translation>ein Link auf einen Ordner</translation>
    </message>
    <message>
        <source>a junction</source>
        <translation>eine Junction</translation>
    </message>
    <message>
        <source>a link to a file</source>
        <translation>ein Link auf eine Datei</translation>
    </message>
    <message>
        <source>file on slower storage</source>
        <translation>Datei auf langsamerem Speicher</translation>
    </message>
    <message>
        <source>single-instance file</source>
        <translation>Datei mit gemeinsamer Ablage (SIS)</translation>
    </message>
    <message>
        <source>file of a mounted Windows image</source>
        <translation>Datei eines eingebundenen Windows-Abbilds</translation>
    </message>
    <message>
        <source>cluster volume</source>
        <translation>Clustervolume</translation>
    </message>
    <message>
        <source>DFS folder</source>
        <translation>DFS-Ordner</translation>
    </message>
    <message>
        <source>DFS folder kept in step</source>
        <translation>abgeglichener DFS-Ordner</translation>
    </message>
    <message>
        <source>deduplicated file</source>
        <translation>deduplizierte Datei</translation>
    </message>
    <message>
        <source>NFS link or special file</source>
        <translation>NFS-Link oder -Spezialdatei</translation>
    </message>
    <message>
        <source>cloud placeholder (not a link)</source>
        <translation>Cloud-Platzhalter (kein Link)</translation>
    </message>
    <message>
        <source>compressed system file</source>
        <translation>komprimierte Systemdatei</translation>
    </message>
    <message>
        <source>container layer</source>
        <translation>Containerschicht</translation>
    </message>
    <message>
        <source>app alias</source>
        <translation>App-Alias</translation>
    </message>
    <message>
        <source>Azure File Sync placeholder (not a link)</source>
        <translation>Azure-File-Sync-Platzhalter (kein Link)</translation>
    </message>
    <message>
        <source>special (unhandled)</source>
        <translation>Sonderform (unbehandelt)</translation>
    </message>
    <message>
        <source>OneDrive placeholder (not a link)</source>
        <translation>OneDrive-Platzhalter (kein Link)</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix-Socket</translation>
    </message>
    <message>
        <source>WSL pipe</source>
        <translation>WSL-Pipe</translation>
    </message>
    <message>
        <source>WSL character device</source>
        <translation>zeichenorientiertes WSL-Gerät</translation>
    </message>
    <message>
        <source>WSL block device</source>
        <translation>blockorientiertes WSL-Gerät</translation>
    </message>
    <message>
        <source>Azure File Sync folder (not a link)</source>
        <translation>Azure-File-Sync-Ordner (kein Link)</translation>
    </message>
    <message>
        <source>projected file (ProjFS)</source>
        <translation>projizierte Datei (ProjFS)</translation>
    </message>
    <message>
        <source>special (global reparse)</source>
        <translation>Sonderform (globaler Verweis)</translation>
    </message>
    <message>
        <source>WSL link</source>
        <translation>WSL-Link</translation>
    </message>
    <message>
        <source>deleted in a container layer</source>
        <translation>in einer Containerschicht gelöscht</translation>
    </message>
    <message>
        <source>deleted projected file (ProjFS)</source>
        <translation>gelöschte projizierte Datei (ProjFS)</translation>
    </message>
    <message>
        <source>container link</source>
        <translation>Container-Link</translation>
    </message>
    <message>
        <source>OneDrive or other cloud placeholder (not a link)</source>
        <translation>OneDrive- oder anderer Cloud-Platzhalter (kein Link)</translation>
    </message>
    <message>
        <source>unknown reparse point %1</source>
        <translation>unbekannter Analysepunkt %1</translation>
    </message>
    <message numerus="yes">
        <source>Hard link (%n names)</source>
        <translation>
            <numerusform>Harter Link (%n Name)</numerusform>
            <numerusform>Harter Link (%n Namen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkKeys</name>
    <message>
        <source>Ctrl+Shift</source>
        <translation>Strg+Umschalt</translation>
    </message>
</context>
<context>
    <name>PlanFileText</name>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file is larger than any plan (256 MiB).</source>
        <translation>Die Datei ist größer, als ein Plan sein kann (256 MiB).</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>Die Datei endet zu früh.</translation>
    </message>
    <message>
        <source>Something follows the end of the plan.</source>
        <translation>Nach dem Ende des Plans folgt noch etwas.</translation>
    </message>
    <message>
        <source>This is not a plan of Linkwright.</source>
        <translation>Das ist kein Plan von Linkwright.</translation>
    </message>
    <message>
        <source>Version %1 of plan files is newer than this program.</source>
        <translation>Die Version %1 von Plandateien ist neuer als dieses Programm.</translation>
    </message>
    <message>
        <source>There is no version %1 of plan files.</source>
        <translation>Eine Version %1 von Plandateien gibt es nicht.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known here.</source>
        <translation>Der Schlüssel „%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here twice.</source>
        <translation>Der Schlüssel „%1“ steht hier zweimal.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation>Der Schlüssel „%1“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds something of another kind.</source>
        <translation>„%1“ enthält etwas von anderer Art.</translation>
    </message>
    <message>
        <source>There is no operation &quot;%1&quot;.</source>
        <translation>Die Operation „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The path in &quot;%1&quot; is not a whole one.</source>
        <translation>Der Pfad in „%1“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The path in &quot;%1&quot; has a &quot;.&quot;, a &quot;..&quot; or an empty name in it, or no name.</source>
        <translation>Der Pfad in „%1“ enthält „.“, „..“ oder einen leeren Namen, oder gar keinen Namen.</translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is empty.</source>
        <translation>Der Text in „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; holds a zero byte.</source>
        <translation>Der Text in „%1“ enthält ein Nullbyte.</translation>
    </message>
    <message>
        <source>A text is longer than any file system takes.</source>
        <translation>Ein Text ist länger, als irgendein Dateisystem annimmt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names what is there already, so nothing would change.</source>
        <translation>„%1“ nennt, was schon da ist; nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the place of what moves.</source>
        <translation>„%1“ ist nicht der Ort dessen, was verschoben wird.</translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is not base64.</source>
        <translation>Der Text in „%1“ ist kein Base64.</translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is not that of the bytes beside it.</source>
        <translation>Der Text in „%1“ stimmt nicht mit den Bytes daneben überein.</translation>
    </message>
    <message>
        <source>The plan has more changes than can be read (2,000,000).</source>
        <translation>Der Plan hat mehr Änderungen, als sich lesen lassen (2.000.000).</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>Nothing was expected there.</source>
        <translation>Dort wurde nichts erwartet.</translation>
    </message>
    <message>
        <source>Nothing was expected at %1.</source>
        <translation>Bei %1 wurde nichts erwartet.</translation>
    </message>
    <message>
        <source>A link to %1 was expected there.</source>
        <translation>Dort wurde ein Link auf %1 erwartet.</translation>
    </message>
    <message>
        <source>Another name of %1 was expected there.</source>
        <translation>Dort wurde ein anderer Name von %1 erwartet.</translation>
    </message>
    <message>
        <source>A copy of %1 was expected there.</source>
        <translation>Dort wurde eine Kopie von %1 erwartet.</translation>
    </message>
    <message>
        <source>The file seen before was expected there.</source>
        <translation>Dort wurde die Datei erwartet, die vorher dort war.</translation>
    </message>
    <message>
        <source>The folder seen before was expected there.</source>
        <translation>Dort wurde der Ordner erwartet, der vorher dort war.</translation>
    </message>
    <message>
        <source>Nothing is there now.</source>
        <translation>Jetzt ist dort nichts.</translation>
    </message>
    <message>
        <source>It points to %1 now.</source>
        <translation>Er zeigt jetzt auf %1.</translation>
    </message>
    <message>
        <source>A link to %1 is there now.</source>
        <translation>Jetzt ist dort ein Link auf %1.</translation>
    </message>
    <message>
        <source>The file that is there now is none.</source>
        <translation>Die Datei, die jetzt dort ist, ist es nicht.</translation>
    </message>
    <message>
        <source>A file is there now.</source>
        <translation>Jetzt ist dort eine Datei.</translation>
    </message>
    <message>
        <source>A folder is there now.</source>
        <translation>Jetzt ist dort ein Ordner.</translation>
    </message>
    <message>
        <source>Something else is there now.</source>
        <translation>Jetzt ist dort etwas anderes.</translation>
    </message>
    <message>
        <source>Another entry of the same kind took its place.</source>
        <translation>Ein anderer Eintrag derselben Art ist an seine Stelle getreten.</translation>
    </message>
    <message>
        <source>The link was replaced by another one with the same target.</source>
        <translation>Der Link wurde durch einen anderen mit demselben Ziel ersetzt.</translation>
    </message>
    <message>
        <source>An earlier change of the same plan is in the way.</source>
        <translation>Eine frühere Änderung desselben Plans steht im Weg.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>The copy or its original was changed since; undoing would lose what the copy holds.</source>
        <translation>Die Kopie oder ihr Original wurde seitdem geändert; mit dem Rückgängigmachen ginge verloren, was in der Kopie steht.</translation>
    </message>
    <message>
        <source>Its target is not there.</source>
        <translation>Sein Ziel ist nicht da.</translation>
    </message>
    <message>
        <source>Its end is not there.</source>
        <translation>Sein Ende ist nicht da.</translation>
    </message>
    <message>
        <source>You have no permission to check what it points to.</source>
        <translation>Sie haben keine Berechtigung, zu prüfen, worauf er zeigt.</translation>
    </message>
    <message>
        <source>The file system that it points to does not answer.</source>
        <translation>Das Dateisystem, auf das er zeigt, antwortet nicht.</translation>
    </message>
    <message>
        <source>What it points to is on a file system that was not asked.</source>
        <translation>Er zeigt auf ein Dateisystem, das nicht gefragt wurde.</translation>
    </message>
    <message>
        <source>It leads to a folder; only files can be copied.</source>
        <translation>Er führt zu einem Ordner; nur Dateien lassen sich kopieren.</translation>
    </message>
    <message>
        <source>It leads to a folder; only files can have hard links.</source>
        <translation>Er führt zu einem Ordner; nur Dateien können harte Links haben.</translation>
    </message>
    <message>
        <source>It leads to no regular file; only such can be copied.</source>
        <translation>Er führt zu keiner gewöhnlichen Datei; nur solche lassen sich kopieren.</translation>
    </message>
    <message>
        <source>It leads to no regular file; only such can have hard links.</source>
        <translation>Er führt zu keiner gewöhnlichen Datei; nur solche können harte Links haben.</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>Bei %1: %2</translation>
    </message>
    <message>
        <source>What it points to was to be moved first.</source>
        <translation>Worauf er zeigt, sollte zuerst verschoben werden.</translation>
    </message>
    <message>
        <source>The link %1, which led over it, was to be changed first.</source>
        <translation>Der Link %1, der darüber führte, sollte zuerst geändert werden.</translation>
    </message>
</context>
<context>
    <name>RepairText</name>
    <message>
        <source>The names differ only in upper and lower case.</source>
        <translation>Die Namen unterscheiden sich nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The names differ only in how accents are stored.</source>
        <translation>Die Namen unterscheiden sich nur darin, wie Akzente gespeichert sind.</translation>
    </message>
    <message>
        <source>The names differ only in their extension.</source>
        <translation>Die Namen unterscheiden sich nur in der Endung.</translation>
    </message>
    <message>
        <source>It has the same name.</source>
        <translation>Es hat denselben Namen.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there, and in no other place that was searched.</source>
        <translation>%1 von %2 Pfaden sind dort, und an keinem anderen durchsuchten Ort.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there, but in other places, too.</source>
        <translation>%1 von %2 Pfaden sind dort, aber auch an anderen Orten.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there, but other links miss the same ones.</source>
        <translation>%1 von %2 Pfaden sind dort, aber anderen Links fehlen dieselben.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there, too few or too usual to tell.</source>
        <translation>%1 von %2 Pfaden sind dort, aber zu wenige oder zu übliche, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>Only %1 of %2 paths are there.</source>
        <translation>Nur %1 von %2 Pfaden sind dort.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there; the search was stopped.</source>
        <translation>%1 von %2 Pfaden sind dort; die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>It is the very folder that was seen there.</source>
        <translation>Es ist genau der Ordner, der dort gesehen wurde.</translation>
    </message>
    <message>
        <source>It is the very thing that was seen there, or a copy with its time.</source>
        <translation>Es ist genau das, was dort gesehen wurde, oder eine Kopie mit dessen Zeit.</translation>
    </message>
    <message>
        <source>%1 of %2 are the very things that were seen there, or copies with their time.</source>
        <translation>%1 von %2 sind genau das, was dort gesehen wurde, oder Kopien mit deren Zeit.</translation>
    </message>
    <message>
        <source>What is there is not what was seen.</source>
        <translation>Was dort ist, ist nicht das, was gesehen wurde.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there, but this place was there already when the links were made.</source>
        <translation>%1 von %2 Pfaden sind dort, aber diesen Ort gab es schon, als die Links angelegt wurden.</translation>
    </message>
    <message>
        <source>%1 of %2 paths are there, but this place was made after the links.</source>
        <translation>%1 von %2 Pfaden sind dort, aber dieser Ort wurde nach den Links angelegt.</translation>
    </message>
</context>
<context>
    <name>RightsText</name>
    <message>
        <source>Links allowed</source>
        <translation>Links erlaubt</translation>
    </message>
    <message>
        <source>Links allowed, only your own changed</source>
        <translation>Links erlaubt, nur eigene änderbar</translation>
    </message>
    <message>
        <source>Somebody else&apos;s</source>
        <translation>Gehört jemand anderem</translation>
    </message>
    <message>
        <source>Immutable</source>
        <translation>Unveränderlich</translation>
    </message>
    <message>
        <source>Append-only</source>
        <translation>Nur Anfügen erlaubt</translation>
    </message>
    <message>
        <source>No permission to change this</source>
        <translation>Keine Berechtigung, das zu ändern</translation>
    </message>
    <message>
        <source>Append-only folder</source>
        <translation>Ordner nimmt nur Neues auf</translation>
    </message>
    <message>
        <source>Immutable folder</source>
        <translation>Ordner unveränderlich</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>No permission to write here</source>
        <translation>Keine Berechtigung, hier zu schreiben</translation>
    </message>
    <message>
        <source>No permission to go in</source>
        <translation>Keine Berechtigung, hineinzugehen</translation>
    </message>
    <message>
        <source>Not on this drive (%1)</source>
        <translation>Nicht auf diesem Laufwerk (%1)</translation>
    </message>
    <message>
        <source>Not a folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Will ask for administrator once</source>
        <translation>Fragt einmal nach dem Administrator</translation>
    </message>
    <message>
        <source>This folder is the administrator&apos;s: you are asked for administrator rights, once for all links of a batch.</source>
        <translation>Dieser Ordner gehört dem Administrator: Sie werden nach Administratorrechten gefragt, einmal für alle Links eines Stapels.</translation>
    </message>
    <message>
        <source>You may change, move and remove this link.</source>
        <translation>Sie dürfen diesen Link ändern, verschieben und entfernen.</translation>
    </message>
    <message>
        <source>You have the rights to move and remove this name.</source>
        <translation>Sie dürfen diesen Namen verschieben und entfernen.</translation>
    </message>
    <message>
        <source>You may make, change and remove links here.</source>
        <translation>Sie dürfen hier Links anlegen, ändern und entfernen.</translation>
    </message>
    <message>
        <source>You may make links here, and change and remove those you own: the folder is sticky and belongs to somebody else.</source>
        <translation>Sie dürfen hier Links anlegen und Ihre eigenen ändern und entfernen: Der Ordner gehört jemand anderem und hat das Sticky-Bit.</translation>
    </message>
    <message>
        <source>You may not change, move or remove this: it belongs to somebody else, and the folder is sticky.</source>
        <translation>Sie dürfen dies nicht ändern, verschieben oder entfernen: Es gehört jemand anderem, und der Ordner hat das Sticky-Bit.</translation>
    </message>
    <message>
        <source>Nobody may change, move or remove this while it is immutable (lsattr shows it, and an administrator can lift it).</source>
        <translation>Niemand darf dies ändern, verschieben oder entfernen, solange es unveränderlich ist (lsattr zeigt es, ein Administrator kann es aufheben).</translation>
    </message>
    <message>
        <source>Nobody may change, move or remove this while it is append-only (lsattr shows it, and an administrator can lift it).</source>
        <translation>Niemand darf dies ändern, verschieben oder entfernen, solange es nur Anfügen erlaubt (lsattr zeigt es, ein Administrator kann es aufheben).</translation>
    </message>
    <message>
        <source>You have no permission to change, move or remove this.</source>
        <translation>Sie haben keine Berechtigung, dies zu ändern, zu verschieben oder zu entfernen.</translation>
    </message>
    <message>
        <source>You may make links here, but the folder is append-only: nobody may change, move or remove what is in it.</source>
        <translation>Sie dürfen hier Links anlegen, aber der Ordner nimmt nur Neues auf: Was darin ist, darf niemand ändern, verschieben oder entfernen.</translation>
    </message>
    <message>
        <source>Nobody may make, change or remove links here while the folder is immutable (lsattr shows it, and an administrator can lift it).</source>
        <translation>Niemand darf hier Links anlegen, ändern oder entfernen, solange der Ordner unveränderlich ist (lsattr zeigt es, ein Administrator kann es aufheben).</translation>
    </message>
    <message>
        <source>Nothing can be changed here: the file system is read-only.</source>
        <translation>Hier lässt sich nichts ändern: Das Dateisystem ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>You have no permission to write in this folder.</source>
        <translation>Sie haben keine Berechtigung, in diesen Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>You have no permission to go into this folder.</source>
        <translation>Sie haben keine Berechtigung, in diesen Ordner zu gehen.</translation>
    </message>
    <message>
        <source>There are no symbolic links on this file system (%1).</source>
        <translation>Auf diesem Dateisystem (%1) gibt es keine symbolischen Links.</translation>
    </message>
    <message>
        <source>This is not a folder, so no link can be made in it.</source>
        <translation>Das ist kein Ordner, darin lässt sich also kein Link anlegen.</translation>
    </message>
    <message>
        <source>Not asked: this is on no file system that is known.</source>
        <translation>Nicht gefragt: Dies liegt auf keinem bekannten Dateisystem.</translation>
    </message>
    <message>
        <source>Not asked: this is on %1 (%2), which may not answer.</source>
        <translation>Nicht gefragt: Dies liegt auf %1 (%2), und das antwortet vielleicht nicht.</translation>
    </message>
    <message>
        <source>Links allowed: running as administrator</source>
        <translation>Links erlaubt: läuft als Administrator</translation>
    </message>
    <message>
        <source>Links allowed: your account has the right</source>
        <translation>Links erlaubt: Ihr Konto hat das Recht</translation>
    </message>
    <message>
        <source>Links allowed: installed as a package</source>
        <translation>Links erlaubt: als Paket installiert</translation>
    </message>
    <message>
        <source>Links allowed: Developer Mode</source>
        <translation>Links erlaubt: Entwicklermodus</translation>
    </message>
    <message>
        <source>You may make links here: this program runs as administrator.</source>
        <translation>Sie dürfen hier Links anlegen: Dieses Programm läuft als Administrator.</translation>
    </message>
    <message>
        <source>You may make links here: your account has the right to.</source>
        <translation>Sie dürfen hier Links anlegen: Ihr Konto hat das Recht dazu.</translation>
    </message>
    <message>
        <source>You may make links here: Windows lets programs do so that are installed as packages.</source>
        <translation>Sie dürfen hier Links anlegen: Windows erlaubt es Programmen, die als Paket installiert sind.</translation>
    </message>
    <message>
        <source>You may make links here: Developer Mode is on.</source>
        <translation>Sie dürfen hier Links anlegen: Der Entwicklermodus ist eingeschaltet.</translation>
    </message>
    <message>
        <source>You may make links here; it was tried, and it worked.</source>
        <translation>Sie dürfen hier Links anlegen; es wurde ausprobiert und ist gelungen.</translation>
    </message>
    <message>
        <source>Not on this drive</source>
        <translation>Nicht auf diesem Laufwerk</translation>
    </message>
    <message>
        <source>Blocked by folder protection</source>
        <translation>Durch den Ordnerschutz gesperrt</translation>
    </message>
    <message>
        <source>No right to make links: managed by your organisation</source>
        <translation>Kein Recht, Links anzulegen: von Ihrer Organisation verwaltet</translation>
    </message>
    <message>
        <source>Making a link failed</source>
        <translation>Das Anlegen eines Links ist misslungen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>No right to make links</source>
        <translation>Kein Recht, Links anzulegen</translation>
    </message>
    <message>
        <source>OneDrive keeps links out of this folder; administrator rights would not help.</source>
        <translation>OneDrive lässt in diesem Ordner keine Links zu; Administratorrechte würden nicht helfen.</translation>
    </message>
    <message>
        <source>Windows Security protects this folder (controlled folder access); administrator rights would not help, allowing this program there does.</source>
        <translation>Die Windows-Sicherheit schützt diesen Ordner (überwachter Ordnerzugriff); Administratorrechte würden nicht helfen, wohl aber, dieses Programm dort zuzulassen.</translation>
    </message>
    <message>
        <source>Windows lets you make links once an administrator has turned on Developer Mode; until then it takes an administrator&apos;s name and password.</source>
        <translation>Windows lässt Sie Links anlegen, sobald ein Administrator den Entwicklermodus eingeschaltet hat; bis dahin braucht es Name und Kennwort eines Administrators.</translation>
    </message>
    <message>
        <source>Windows lets you make links once an administrator has turned on Developer Mode.</source>
        <translation>Windows lässt Sie Links anlegen, sobald ein Administrator den Entwicklermodus eingeschaltet hat.</translation>
    </message>
    <message>
        <source>You have no permission to put files into this folder, and so no links to files; folders and junctions you may make here.</source>
        <translation>Sie haben keine Berechtigung, Dateien in diesen Ordner zu legen, also auch keine Links auf Dateien; Ordner und Junctions dürfen Sie hier anlegen.</translation>
    </message>
    <message>
        <source>There are no symbolic links on this drive.</source>
        <translation>Auf diesem Laufwerk gibt es keine symbolischen Links.</translation>
    </message>
    <message>
        <source>There are no symbolic links on this drive (%1).</source>
        <translation>Auf diesem Laufwerk (%1) gibt es keine symbolischen Links.</translation>
    </message>
    <message>
        <source>Windows wants your consent to use administrator rights, once for all links of a batch.</source>
        <translation>Windows möchte Ihre Zustimmung zu Administratorrechten, einmal für alle Links eines Stapels.</translation>
    </message>
    <message>
        <source>Your account has no right to make links, and with User Account Control off Windows asks nobody else: use another account, or have the right granted.</source>
        <translation>Ihr Konto hat kein Recht, Links anzulegen, und ohne Benutzerkontensteuerung fragt Windows niemand anderen: Nehmen Sie ein anderes Konto, oder lassen Sie sich das Recht geben.</translation>
    </message>
    <message>
        <source>Your account has no right to make links, and Developer Mode is managed by your organisation.</source>
        <translation>Ihr Konto hat kein Recht, Links anzulegen, und den Entwicklermodus verwaltet Ihre Organisation.</translation>
    </message>
    <message>
        <source>This version of Windows makes links only for administrators, and for accounts that were granted the right.</source>
        <translation>Diese Version von Windows legt Links nur für Administratoren an und für Konten, denen das Recht gegeben wurde.</translation>
    </message>
    <message>
        <source>Your account has no right to make links on this computer.</source>
        <translation>Ihr Konto hat auf diesem Rechner kein Recht, Links anzulegen.</translation>
    </message>
    <message>
        <source>Making a link was tried and failed, for no reason that has to do with rights.</source>
        <translation>Der Versuch, einen Link anzulegen, ist misslungen; der Grund hat nichts mit Rechten zu tun.</translation>
    </message>
    <message>
        <source>This folder is on another computer; it was not tried whether links can be made there.</source>
        <translation>Dieser Ordner ist auf einem anderen Rechner; ob sich dort Links anlegen lassen, wurde nicht ausprobiert.</translation>
    </message>
    <message>
        <source>It was not tried whether links can be made here.</source>
        <translation>Ob sich hier Links anlegen lassen, wurde nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Create as administrator</source>
        <translation>Als Administrator anlegen</translation>
    </message>
    <message>
        <source>Turn on Developer Mode…</source>
        <translation>Entwicklermodus einschalten…</translation>
    </message>
    <message>
        <source>Have the right granted</source>
        <translation>Sich das Recht geben lassen</translation>
    </message>
    <message>
        <source>Allow this program…</source>
        <translation>Dieses Programm zulassen…</translation>
    </message>
    <message>
        <source>Use a junction instead (needs no right)</source>
        <translation>Stattdessen eine Junction nehmen (braucht kein Recht)</translation>
    </message>
    <message>
        <source>Use a hard link instead (needs no right)</source>
        <translation>Stattdessen einen harten Link nehmen (braucht kein Recht)</translation>
    </message>
    <message>
        <source>Make a copy instead</source>
        <translation>Stattdessen eine Kopie anlegen</translation>
    </message>
    <message>
        <source>Windows asks once, however many links are made.</source>
        <translation>Windows fragt einmal, wie viele Links es auch sind.</translation>
    </message>
    <message>
        <source>An administrator turns it on in Settings; from then on every account on this computer may make links.</source>
        <translation>Ein Administrator schaltet ihn in den Einstellungen ein; von da an darf jedes Konto auf diesem Rechner Links anlegen.</translation>
    </message>
    <message>
        <source>An administrator gives your account the right “Create symbolic links” in the local security policy; it counts when you next sign in.</source>
        <translation>Ein Administrator gibt Ihrem Konto in der lokalen Sicherheitsrichtlinie das Recht „Erstellen symbolischer Verknüpfungen“; es gilt, wenn Sie sich das nächste Mal anmelden.</translation>
    </message>
    <message>
        <source>An administrator lets this program through controlled folder access in Windows Security.</source>
        <translation>Ein Administrator lässt dieses Programm in der Windows-Sicherheit durch den überwachten Ordnerzugriff.</translation>
    </message>
    <message>
        <source>A junction leads to a folder on this computer, like a link with an absolute target, and needs no right.</source>
        <translation>Eine Junction führt zu einem Ordner auf diesem Rechner, wie ein Link mit absolutem Ziel, und braucht kein Recht.</translation>
    </message>
    <message>
        <source>A hard link is a second name of the same file on the same drive: removing one name leaves the other. It needs no right.</source>
        <translation>Ein harter Link ist ein zweiter Name derselben Datei auf demselben Laufwerk: Wer den einen Namen entfernt, lässt den anderen. Er braucht kein Recht.</translation>
    </message>
    <message>
        <source>A copy is a file of its own: later changes to one do not show in the other.</source>
        <translation>Eine Kopie ist eine eigene Datei: Spätere Änderungen der einen zeigen sich nicht in der anderen.</translation>
    </message>
</context>
<context>
    <name>SelectMenu</name>
    <message>
        <source>&amp;All Links</source>
        <translation>&amp;Alle Links</translation>
    </message>
    <message>
        <source>&amp;Broken</source>
        <translation>De&amp;fekt</translation>
    </message>
    <message>
        <source>&amp;Healthy</source>
        <translation>&amp;In Ordnung</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>Ziel nicht &amp;verbunden</translation>
    </message>
    <message>
        <source>&amp;Relative</source>
        <translation>&amp;Relativ</translation>
    </message>
    <message>
        <source>Ab&amp;solute</source>
        <translation>A&amp;bsolut</translation>
    </message>
    <message>
        <source>&amp;Leading over Other Links</source>
        <translation>Über andere &amp;Links führend</translation>
    </message>
    <message>
        <source>On Another &amp;File System</source>
        <translation>Auf anderem &amp;Dateisystem</translation>
    </message>
    <message>
        <source>&amp;Not Checked</source>
        <translation>&amp;Nicht geprüft</translation>
    </message>
    <message>
        <source>&amp;Messy or Lengthy</source>
        <translation>&amp;Unsauber oder umständlich</translation>
    </message>
</context>
<context>
    <name>StyleText</name>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <source>messy</source>
        <translation>unsauber</translation>
    </message>
    <message>
        <source>lengthy</source>
        <translation>umständlich</translation>
    </message>
    <message>
        <source>on another file system</source>
        <translation>dateisystemübergreifend</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>absolut</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>relativ</translation>
    </message>
    <message>
        <source>Messy</source>
        <translation>Unordentlich</translation>
    </message>
    <message>
        <source>Lengthy</source>
        <translation>Umständlich</translation>
    </message>
    <message>
        <source>Other file system</source>
        <translation>Anderes Dateisystem</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
</context>
<context>
    <name>VolumeText</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>linkwright::AddressField</name>
    <message>
        <source>Folder or link</source>
        <translation>Ordner oder Link</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The folder that is shown; type or paste another path and press Return</source>
        <translation>Der Ordner, der gezeigt wird; geben Sie einen anderen Pfad ein oder fügen Sie ihn ein, und drücken Sie die Eingabetaste</translation>
    </message>
</context>
<context>
    <name>linkwright::BatchChangesModel</name>
    <message>
        <source>In place</source>
        <translation>Besteht</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Not known to be in place</source>
        <translation>Ungewiss, ob es besteht</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>linkwright::Breadcrumb</name>
    <message>
        <source>Click here to type or paste where to go</source>
        <translation>Klicken Sie hier, um einzugeben oder einzufügen, wohin es gehen soll</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The folder on screen and those it lies in</source>
        <translation>Der gezeigte Ordner und die, in denen er liegt</translation>
    </message>
    <message>
        <source>Folders further up</source>
        <translation>Ordner weiter oben</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Benutzerordner</translation>
    </message>
    <message>
        <source>%1
It is reached over a link; really it is %2</source>
        <translation>%1
Dorthin führt ein Link; in Wirklichkeit ist es %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>linkwright::BulkCommands</name>
    <message>
        <source>Make Targets Relative</source>
        <translation>Ziele relativ machen</translation>
    </message>
    <message>
        <source>Make Targets Absolute</source>
        <translation>Ziele absolut machen</translation>
    </message>
    <message>
        <source>Tidy Targets</source>
        <translation>Ziele aufräumen</translation>
    </message>
    <message>
        <source>Rewrite Targets</source>
        <translation>Ziele umschreiben</translation>
    </message>
    <message>
        <source>Point Straight at the End</source>
        <translation>Direkt aufs Ende zeigen</translation>
    </message>
    <message>
        <source>Replace Links by Hard Links</source>
        <translation>Links durch harte Links ersetzen</translation>
    </message>
    <message>
        <source>Replace Links by Copies of Their Targets</source>
        <translation>Links durch Kopien ihrer Ziele ersetzen</translation>
    </message>
    <message>
        <source>Remove Broken Links</source>
        <translation>Defekte Links entfernen</translation>
    </message>
    <message>
        <source>Move Links</source>
        <translation>Links verschieben</translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation>%1 ist nicht zu gebrauchen. %2</translation>
    </message>
    <message>
        <source>Apply Plan</source>
        <translation>Plan ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln entries to %1</source>
        <translation>
            <numerusform>%Ln Eintrag in %1 geschrieben</numerusform>
            <numerusform>%Ln Einträge in %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::CauseTree</name>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>In %1, names are spelt otherwise</source>
        <translation>In %1 sind Namen anders geschrieben</translation>
    </message>
    <message>
        <source>What is missing, and where it may be</source>
        <translation>Was fehlt, und wo es sein kann</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Why links are broken, and below each cause the places that would heal them; Space chooses one</source>
        <translation>Warum Links defekt sind, und unter jeder Ursache die Orte, die sie heilen würden; Leertaste wählt einen</translation>
    </message>
    <message>
        <source>Nothing was found that could be it</source>
        <translation>Es wurde nichts gefunden, das es sein könnte</translation>
    </message>
    <message>
        <source>Such as %1 → %2</source>
        <translation>Zum Beispiel %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>linkwright::ChainPicture</name>
    <message numerus="yes">
        <source>… %n more links …</source>
        <translation>
            <numerusform>… %n weiterer Link …</numerusform>
            <numerusform>… %n weitere Links …</numerusform>
        </translation>
    </message>
    <message>
        <source>The way it leads</source>
        <translation>Der Weg</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>What is nearest to it on the way, and there</source>
        <translation>Was ihm auf dem Weg am nächsten kommt und da ist</translation>
    </message>
</context>
<context>
    <name>linkwright::ChainStop</name>
    <message>
        <source>Shows it in the window</source>
        <translation>Zeigt es im Fenster</translation>
    </message>
</context>
<context>
    <name>linkwright::ChangeDesk</name>
    <message>
        <source>Make the ticked changes; they are not recorded and can never be undone</source>
        <translation>Die angekreuzten Änderungen ausführen; sie werden nicht aufgezeichnet und lassen sich nie rückgängig machen</translation>
    </message>
    <message>
        <source>Nothing else is changed while what was cut off is brought to its end.</source>
        <translation>Bis das Unterbrochene zu Ende gebracht ist, wird sonst nichts geändert.</translation>
    </message>
    <message>
        <source>Working out the changes…</source>
        <translation>Die Änderungen werden ermittelt…</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>It was like this already; nothing was changed.</source>
        <translation>Es war schon so; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Go on Without Undo</source>
        <translation>Ohne Rückgängig fortfahren</translation>
    </message>
</context>
<context>
    <name>linkwright::ChangeTargetDialog</name>
    <message>
        <source>Change Target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>C&amp;hange Target</source>
        <translation>Ziel ä&amp;ndern</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose what the link leads to</source>
        <translation>Auswählen, wohin der Link führt</translation>
    </message>
    <message>
        <source>What the link will point to</source>
        <translation>Worauf der Link zeigen wird</translation>
    </message>
    <message>
        <source>Link:</source>
        <translation>Link:</translation>
    </message>
    <message>
        <source>Points to now:</source>
        <translation>Zeigt jetzt auf:</translation>
    </message>
    <message>
        <source>&amp;Will point to:</source>
        <translation>Zeigt &amp;künftig auf:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Art:</translation>
    </message>
    <message>
        <source>Say what the link is to point to.</source>
        <translation>Geben Sie an, worauf der Link zeigen soll.</translation>
    </message>
    <message>
        <source>What the link points to</source>
        <translation>Worauf der Link zeigt</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Schreibweise:</translation>
    </message>
</context>
<context>
    <name>linkwright::Chip</name>
    <message>
        <source>Show only these: %1</source>
        <translation>Nur diese zeigen: %1</translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <comment>a kind of links, and how many there are</comment>
        <translation>%1 %L2</translation>
    </message>
</context>
<context>
    <name>linkwright::CountWords</name>
    <message>
        <source>%1, checking…</source>
        <translation>%1, Prüfung läuft…</translation>
    </message>
    <message>
        <source>No change is ticked.</source>
        <translation>Keine Änderung ist angekreuzt.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become healthy</source>
        <translation>
            <numerusform>%Ln kommt in Ordnung</numerusform>
            <numerusform>%Ln kommen in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become broken</source>
        <translation>
            <numerusform>%Ln wird defekt</numerusform>
            <numerusform>%Ln werden defekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay broken</source>
        <translation>
            <numerusform>%Ln bleibt defekt</numerusform>
            <numerusform>%Ln bleiben defekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay healthy</source>
        <translation>
            <numerusform>%Ln bleibt in Ordnung</numerusform>
            <numerusform>%Ln bleiben in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are offline or cannot be checked</source>
        <translation>
            <numerusform>%Ln ist nicht verbunden oder nicht prüfbar</numerusform>
            <numerusform>%Ln sind nicht verbunden oder nicht prüfbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leave no link</source>
        <translation>
            <numerusform>%Ln hinterlässt keinen Link</numerusform>
            <numerusform>%Ln hinterlassen keinen Link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be made.</source>
        <translation>
            <numerusform>%Ln ist nicht ausführbar.</numerusform>
            <numerusform>%Ln sind nicht ausführbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln ausgeführt</numerusform>
            <numerusform>%Ln ausgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <translation>
            <numerusform>%Ln nicht begonnen</numerusform>
            <numerusform>%Ln nicht begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other links here become broken</source>
        <translation>
            <numerusform>%Ln weiterer Link hier wird defekt</numerusform>
            <numerusform>%Ln weitere Links hier werden defekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other links here become healthy</source>
        <translation>
            <numerusform>%Ln weiterer Link hier kommt in Ordnung</numerusform>
            <numerusform>%Ln weitere Links hier kommen in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <translation>
            <numerusform>%Ln defekt</numerusform>
            <numerusform>%Ln defekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken so far</source>
        <translation>
            <numerusform>bisher %Ln defekt</numerusform>
            <numerusform>bisher %Ln defekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln…</source>
        <translation>
            <numerusform>%Ln wird geprüft…</numerusform>
            <numerusform>%Ln werden geprüft…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln verborgen</numerusform>
            <numerusform>%Ln verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected of %1</source>
        <translation>
            <numerusform>%Ln ausgewählt; insgesamt %1</numerusform>
            <numerusform>%Ln ausgewählt; insgesamt %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::CureFinder</name>
    <message>
        <source>Find Where It Went</source>
        <translation>Suchen, wo das Ziel geblieben ist</translation>
    </message>
    <message>
        <source>Point to This</source>
        <translation>Darauf zeigen lassen</translation>
    </message>
    <message>
        <source>Look for what the link misses, in its folder and beside what is missing</source>
        <translation>Nach dem suchen, was dem Link fehlt: in seinem Ordner und neben dem, was fehlt</translation>
    </message>
    <message>
        <source>Where it may be now</source>
        <translation>Wo es jetzt sein kann</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing like what it misses was found. “Repair Broken Links” can search other folders.</source>
        <translation>Nichts, was ihm fehlen könnte, wurde gefunden. „Defekte Links reparieren“ kann andere Ordner durchsuchen.</translation>
    </message>
    <message>
        <source>It leads over %1, and heals with that.</source>
        <translation>Er führt über %1 und wird mit diesem wieder heil.</translation>
    </message>
</context>
<context>
    <name>linkwright::DifferenceDialog</name>
    <message numerus="yes">
        <source>Comparing, %Ln entries so far…</source>
        <translation>
            <numerusform>Vergleich läuft, bisher %Ln Eintrag…</numerusform>
            <numerusform>Vergleich läuft, bisher %Ln Einträge…</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Target before</source>
        <translation>Ziel vorher</translation>
    </message>
    <message>
        <source>Target after</source>
        <translation>Ziel nachher</translation>
    </message>
    <message>
        <source>Links that are different</source>
        <translation>Links, die anders sind</translation>
    </message>
    <message>
        <source>the two do not list the same: their folders or options differ</source>
        <translation>die beiden listen nicht dasselbe auf: Ordner oder Optionen sind verschieden</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::DropMenu</name>
    <message>
        <source>What to do with what was dropped</source>
        <translation>Was mit dem Abgelegten geschehen soll</translation>
    </message>
    <message>
        <source>&amp;Link Here</source>
        <translation>&amp;Hier verlinken</translation>
    </message>
    <message>
        <source>Link Here (&amp;Absolute)</source>
        <translation>Hier verlinken (&amp;absolut)</translation>
    </message>
    <message>
        <source>&amp;Move Here and Leave a Link</source>
        <translation>Hierher &amp;verschieben und Link zurücklassen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Change &amp;Target to “%1”</source>
        <translation>&amp;Ziel in „%1“ ändern</translation>
    </message>
    <message>
        <source>%1 will point to %2</source>
        <translation>%1 wird auf %2 zeigen</translation>
    </message>
    <message>
        <source>Link &amp;Inside “%1”</source>
        <translation>&amp;In „%1“ verlinken</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hard Links Here</source>
        <translation>
            <numerusform>Hier ha&amp;rten Link anlegen</numerusform>
            <numerusform>Hier ha&amp;rte Links anlegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::EntryColumns</name>
    <message>
        <source>No permission to check</source>
        <translation>Keine Berechtigung zum Prüfen</translation>
    </message>
    <message>
        <source>Absolute, outside</source>
        <translation>Absolut, außerhalb</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Hard link (2 names)</source>
        <translation>Harter Link (2 Namen)</translation>
    </message>
    <message>
        <source>000.0 MiB</source>
        <translation>000,0 MiB</translation>
    </message>
</context>
<context>
    <name>linkwright::EntryPage</name>
    <message>
        <source>What was selected would lie in thousands of pieces in this order, so it is selected no longer.</source>
        <translation>Was ausgewählt war, läge in dieser Reihenfolge in tausenden Stücken; es ist nicht mehr ausgewählt.</translation>
    </message>
</context>
<context>
    <name>linkwright::EntryView</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ExportDialog</name>
    <message>
        <source>Export List</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>&amp;Entries:</source>
        <translation>&amp;Einträge:</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>JSON, one record a line</source>
        <translation>JSON, ein Datensatz je Zeile</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message numerus="yes">
        <source>All listed (%Ln)</source>
        <translation>
            <numerusform>Alle in der Liste (%Ln)</numerusform>
            <numerusform>Alle in der Liste (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%Ln)</source>
        <translation>
            <numerusform>Ausgewählte (%Ln)</numerusform>
            <numerusform>Ausgewählte (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pointed to by</source>
        <translation>Verweise darauf</translation>
    </message>
</context>
<context>
    <name>linkwright::FolderPage</name>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 holds too much to be shown here as well. Open it to see all of it.</source>
        <translation>%1 enthält zu viel, um auch noch hier gezeigt zu werden. Öffnen Sie ihn, um alles zu sehen.</translation>
    </message>
    <message>
        <source>This folder has more than %L1 entries, so it is shown as a table.</source>
        <translation>Dieser Ordner hat mehr als %L1 Einträge und wird daher als Tabelle gezeigt.</translation>
    </message>
    <message>
        <source>%1 is no longer mounted.</source>
        <translation>%1 ist nicht mehr eingehängt.</translation>
    </message>
</context>
<context>
    <name>linkwright::FolderTreeView</name>
    <message>
        <source>The entries of the folder and, below them, of folders that are expanded; links say what they point to and how they are</source>
        <translation>Die Einträge des Ordners und darunter die der aufgeklappten Ordner; Links sagen, worauf sie zeigen und wie es ihnen geht</translation>
    </message>
</context>
<context>
    <name>linkwright::FolderView</name>
    <message>
        <source>The entries of the folder; links say what they point to and how they are</source>
        <translation>Die Einträge des Ordners; Links sagen, worauf sie zeigen und wie es ihnen geht</translation>
    </message>
</context>
<context>
    <name>linkwright::GroupModel</name>
    <message>
        <source>In the scanned folder itself</source>
        <translation>Im durchsuchten Ordner selbst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links, the first %L1 are shown</source>
        <translation>
            <numerusform>%Ln Link, die ersten %L1 werden gezeigt</numerusform>
            <numerusform>%Ln Links, die ersten %L1 werden gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>what links have in common, and how many they are</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>linkwright::GroupView</name>
    <message>
        <source>The links that were found, below headings that say what they have in common</source>
        <translation>Die gefundenen Links unter Überschriften, die sagen, was sie gemeinsam haben</translation>
    </message>
</context>
<context>
    <name>linkwright::GuardQuestion</name>
    <message numerus="yes">
        <source>%Ln links point to %1</source>
        <translation>
            <numerusform>%Ln Link zeigt auf %1</numerusform>
            <numerusform>%Ln Links zeigen auf %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point to what is to be removed</source>
        <translation>
            <numerusform>%Ln Link zeigt auf etwas, das entfernt werden soll</numerusform>
            <numerusform>%Ln Links zeigen auf etwas, das entfernt werden soll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point to what is to be moved</source>
        <translation>
            <numerusform>%Ln Link zeigt auf etwas, das verschoben werden soll</numerusform>
            <numerusform>%Ln Links zeigen auf etwas, das verschoben werden soll</numerusform>
        </translation>
    </message>
    <message>
        <source>There may be more: the search was not waited for.</source>
        <translation>Es können mehr sein: Das Ende der Suche wurde nicht abgewartet.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>Links that point there</source>
        <translation>Links, die dorthin zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message>
        <source>The old name would lead nowhere then.</source>
        <translation>Der alte Name würde dann nirgendwohin führen.</translation>
    </message>
    <message>
        <source>The old place would be empty then.</source>
        <translation>Der alte Ort wäre dann leer.</translation>
    </message>
    <message>
        <source>Whatever leads over it would be broken.</source>
        <translation>Was darüber führt, wäre defekt.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update the %Ln links, so that they point past it to what it leads to</source>
        <translation>
            <numerusform>Den Link &amp;anpassen: Er zeigt daran vorbei auf dessen Ziel</numerusform>
            <numerusform>Die %Ln Links &amp;anpassen: Sie zeigen daran vorbei auf dessen Ziel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update the %Ln links, so that they go on leading there</source>
        <translation>
            <numerusform>Den Link &amp;anpassen, sodass er weiter dorthin führt</numerusform>
            <numerusform>Die %Ln Links &amp;anpassen, sodass sie weiter dorthin führen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave a lin&amp;k behind in the old place, so that the old way stays right</source>
        <translation>Am alten Ort einen Link &amp;zurücklassen, sodass der alte Weg richtig bleibt</translation>
    </message>
    <message>
        <source>Leave lin&amp;ks behind in the old places, so that the old ways stay right</source>
        <translation>An den alten Orten Links &amp;zurücklassen, sodass die alten Wege richtig bleiben</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave the %Ln links as they are, and broken</source>
        <translation>
            <numerusform>Den Link &amp;lassen, wie er ist, und damit defekt</numerusform>
            <numerusform>Die %Ln Links &amp;lassen, wie sie sind, und damit defekt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>linkwright::HistoryCommands</name>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Sho&amp;w All…</source>
        <translation>Alle &amp;zeigen…</translation>
    </message>
    <message>
        <source>Skip it to leave it out.</source>
        <translation>Überspringen Sie es, um es auszulassen.</translation>
    </message>
    <message>
        <source>Skip it to go on with what came before it.</source>
        <translation>Überspringen Sie es, um mit dem fortzufahren, was davor war.</translation>
    </message>
    <message>
        <source>&amp;Skip It</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>Nothing of this can be made again. Skip it to leave it out.</source>
        <translation>Nichts davon lässt sich wieder ausführen. Überspringen Sie es, um es auszulassen.</translation>
    </message>
    <message>
        <source>Nothing of this can be undone any more. Skip it to go on with what came before it.</source>
        <translation>Nichts davon lässt sich noch rückgängig machen. Überspringen Sie es, um mit dem fortzufahren, was davor war.</translation>
    </message>
    <message>
        <source>S&amp;kip It</source>
        <translation>Überspr&amp;ingen</translation>
    </message>
    <message>
        <source>“%1” is left as it is.</source>
        <translation>„%1“ bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The next redo makes “%1” again.</source>
        <translation>Das nächste Wiederholen führt „%1“ wieder aus.</translation>
    </message>
    <message>
        <source>There is nothing else to redo.</source>
        <translation>Sonst gibt es nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>The next undo takes back “%1”.</source>
        <translation>Das nächste Rückgängig nimmt „%1“ zurück.</translation>
    </message>
    <message>
        <source>There is nothing else to undo.</source>
        <translation>Sonst gibt es nichts rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>linkwright::HistoryModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Partly undone</source>
        <translation>Teilweise rückgängig gemacht</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>Erster Ort</translation>
    </message>
</context>
<context>
    <name>linkwright::HistoryPanel</name>
    <message>
        <source>Search places and targets</source>
        <translation>Orte und Ziele durchsuchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Shows only entries whose places, targets or words hold this text</source>
        <translation>Zeigt nur Einträge, deren Orte, Ziele oder Wörter diesen Text enthalten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>All changes that were made, the newest first</source>
        <translation>Alle ausgeführten Änderungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Shows first what undoing the chosen entry would change</source>
        <translation>Zeigt zuerst, was sich ändert, wenn der gewählte Eintrag rückgängig gemacht wird</translation>
    </message>
    <message>
        <source>Shows first what making the chosen entry again would change</source>
        <translation>Zeigt zuerst, was sich ändert, wenn der gewählte Eintrag wieder ausgeführt wird</translation>
    </message>
    <message>
        <source>Changes of the chosen entry</source>
        <translation>Änderungen des gewählten Eintrags</translation>
    </message>
    <message>
        <source>&amp;Bring to an End…</source>
        <translation>Z&amp;u Ende bringen…</translation>
    </message>
    <message>
        <source>&amp;Undo These Changes</source>
        <translation>Diese Änderungen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing like this is here.</source>
        <translation>Dazu wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>&amp;Make Them Again</source>
        <translation>&amp;Wieder ausführen</translation>
    </message>
</context>
<context>
    <name>linkwright::KindChoice</name>
    <message>
        <source>Symbolic link to a fi&amp;le</source>
        <translation>Symbolischer Link auf eine &amp;Datei</translation>
    </message>
    <message>
        <source>Leads to a file, and nowhere when a folder is there</source>
        <translation>Führt zu einer Datei; ist dort ein Ordner, führt er nirgendwohin</translation>
    </message>
    <message>
        <source>Symbolic link to a f&amp;older</source>
        <translation>Symbolischer Link auf &amp;einen Ordner</translation>
    </message>
    <message>
        <source>Leads to a folder, and nowhere when a file is there</source>
        <translation>Führt zu einem Ordner; ist dort eine Datei, führt er nirgendwohin</translation>
    </message>
    <message>
        <source>&amp;Junction</source>
        <translation>&amp;Junction</translation>
    </message>
    <message>
        <source>Leads to a folder of this computer by its whole path; making one needs no right</source>
        <translation>Führt über den ganzen Pfad zu einem Ordner dieses Rechners; um sie anzulegen, braucht es kein Recht</translation>
    </message>
    <message>
        <source>&amp;Hard link</source>
        <translation>&amp;Harter Link</translation>
    </message>
    <message>
        <source>A second name of the same file, on the same drive</source>
        <translation>Ein zweiter Name derselben Datei, auf demselben Laufwerk</translation>
    </message>
    <message>
        <source>Kind of the link</source>
        <translation>Art des Links</translation>
    </message>
</context>
<context>
    <name>linkwright::LackWords</name>
    <message>
        <source>This folder is empty.</source>
        <translation>Dieser Ordner ist leer.</translation>
    </message>
    <message>
        <source>Drop files here to make links to them.</source>
        <translation>Legen Sie Dateien hier ab, um sie zu verlinken.</translation>
    </message>
    <message>
        <source>All that is here is hidden.</source>
        <translation>Alles hier ist verborgen.</translation>
    </message>
    <message>
        <source>Show Hidden Files</source>
        <translation>Verborgene Dateien zeigen</translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation>Nichts hier passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>This folder cannot be shown.</source>
        <translation>Dieser Ordner lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This folder is gone.</source>
        <translation>Dieser Ordner ist weg.</translation>
    </message>
    <message>
        <source>This folder is offline.</source>
        <translation>Dieser Ordner ist nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 is not mounted now. The folder is shown again as soon as it is.</source>
        <translation>%1 ist gerade nicht eingehängt. Sobald es wieder da ist, wird der Ordner wieder gezeigt.</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>linkwright::LinkChips</name>
    <message>
        <source>Kinds of links</source>
        <translation>Arten von Links</translation>
    </message>
</context>
<context>
    <name>linkwright::LinkCommands</name>
    <message>
        <source>A link can only lead to files of this computer, so nothing was made for %1.</source>
        <translation>Ein Link kann nur zu Dateien dieses Rechners führen; für %1 wurde daher nichts angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>A link can only lead to files of this computer, so nothing was made for %1 and %Ln more.</source>
        <translation>
            <numerusform>Ein Link kann nur zu Dateien dieses Rechners führen; für %1 und %Ln weitere Adresse wurde daher nichts angelegt.</numerusform>
            <numerusform>Ein Link kann nur zu Dateien dieses Rechners führen; für %1 und %Ln weitere Adressen wurde daher nichts angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Links</source>
        <translation>Links entfernen</translation>
    </message>
    <message>
        <source>There are no files on the clipboard. Copy some first, here or in a file manager.</source>
        <translation>In der Zwischenablage sind keine Dateien. Kopieren Sie erst welche, hier oder in einer Dateiverwaltung.</translation>
    </message>
    <message>
        <source>What was dropped holds no files, so there is nothing to link to.</source>
        <translation>Das Abgelegte enthält keine Dateien; es gibt nichts zu verlinken.</translation>
    </message>
    <message>
        <source>It was dropped on itself; nothing was changed.</source>
        <translation>Es wurde auf sich selbst abgelegt; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>linkwright::LinkLook</name>
    <message>
        <source>Points to: %1</source>
        <translation>Zeigt auf: %1</translation>
    </message>
    <message>
        <source>%1, link, points to %2, %3</source>
        <translation>%1, Link, zeigt auf %2, %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>linkwright::LinkNames</name>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Link zu %1</translation>
    </message>
    <message>
        <source>Link to %1 (%2)</source>
        <translation>Link zu %1 (%2)</translation>
    </message>
</context>
<context>
    <name>linkwright::LinkPanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Link panel</source>
        <translation>Feld rechts</translation>
    </message>
    <message>
        <source>What is known of the selected entry</source>
        <translation>Was über den ausgewählten Eintrag bekannt ist</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>The way it leads</source>
        <translation>Der Weg</translation>
    </message>
    <message>
        <source>Show All Names</source>
        <translation>Alle Namen zeigen</translation>
    </message>
    <message>
        <source>Show Names in This Folder</source>
        <translation>Namen in diesem Ordner zeigen</translation>
    </message>
    <message>
        <source>Look for the other names of this file</source>
        <translation>Die anderen Namen dieser Datei suchen</translation>
    </message>
    <message>
        <source>Names of the file</source>
        <translation>Namen der Datei</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>End modified</source>
        <translation>Ende geändert</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its %1 names are in this folder; the others were not looked for.</source>
        <translation>
            <numerusform>In diesem Ordner: %Ln von %1 Namen der Datei; nach den anderen wurde nicht gesucht.</numerusform>
            <numerusform>In diesem Ordner: %Ln von %1 Namen der Datei; nach den anderen wurde nicht gesucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Follow this link once more</source>
        <translation>Diesem Link noch einmal folgen</translation>
    </message>
    <message>
        <source>Check Now</source>
        <translation>Jetzt prüfen</translation>
    </message>
</context>
<context>
    <name>linkwright::MainWindow</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Select a link to see where it leads.</source>
        <translation>Wählen Sie einen Link aus, um zu sehen, wohin er führt.</translation>
    </message>
    <message>
        <source>%1: there is no such link here.</source>
        <translation>%1: Diesen Link gibt es hier nicht.</translation>
    </message>
    <message>
        <source>About Linkwright</source>
        <translation>Über Linkwright</translation>
    </message>
    <message>
        <source>Linkwright %1</source>
        <translation>Linkwright %1</translation>
    </message>
    <message>
        <source>Shows every link for what it is, makes new ones, and mends broken ones.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Zeigt jeden Link als das, was er ist, legt neue an und heilt defekte.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>What is under way does not stop. Close the window once more to leave it as it is; what is cut off then can be rolled back or finished later.</source>
        <translation>Was gerade läuft, hält nicht an. Schließen Sie das Fenster noch einmal, um es so zu lassen; was dann unterbrochen ist, lässt sich später zurücknehmen oder zu Ende führen.</translation>
    </message>
    <message>
        <source>Stopping what is under way; then this window closes…</source>
        <translation>Was gerade läuft, wird angehalten; dann schließt sich dieses Fenster…</translation>
    </message>
    <message>
        <source>The desktop has no program that opens %1.</source>
        <translation>Auf diesem Rechner gibt es kein Programm, das %1 öffnet.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>No terminal was found on this computer.</source>
        <translation>Auf diesem Rechner wurde kein Terminal gefunden.</translation>
    </message>
    <message>
        <source>Select &amp;Links</source>
        <translation>&amp;Links auswählen</translation>
    </message>
    <message>
        <source>None Yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter aufheben</translation>
    </message>
    <message>
        <source>Shows only entries whose name or target holds this text; Escape shows all again</source>
        <translation>Zeigt nur Einträge, deren Name oder Ziel diesen Text enthält; Esc zeigt wieder alle</translation>
    </message>
    <message>
        <source>⚠ Without undo</source>
        <translation>⚠ Ohne Rückgängig</translation>
    </message>
    <message>
        <source>Until this window is closed its changes are not recorded, because the journal could not be written; they can never be undone.</source>
        <translation>Bis dieses Fenster geschlossen wird, werden seine Änderungen nicht aufgezeichnet, weil sich das Journal nicht schreiben ließ; sie lassen sich nie rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 is among the places now.</source>
        <translation>%1 steht jetzt bei den Orten.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Not possible: changes of this window are not recorded until it is closed</source>
        <translation>Nicht möglich: Änderungen dieses Fensters werden nicht aufgezeichnet, bis es geschlossen wird</translation>
    </message>
    <message>
        <source>Not possible: the journal cannot be read</source>
        <translation>Nicht möglich: Das Journal ist nicht lesbar</translation>
    </message>
    <message>
        <source>Not possible while something is being changed</source>
        <translation>Nicht möglich, während etwas geändert wird</translation>
    </message>
    <message>
        <source>&amp;Recent Folders</source>
        <translation>Z&amp;uletzt besuchte Ordner</translation>
    </message>
    <message>
        <source>%1: they lie in thousands of pieces. Sort by health or style, then select them again.</source>
        <translation>%1: Sie liegen in Tausenden Stücken. Nach Zustand oder Schreibweise sortieren, dann noch einmal auswählen.</translation>
    </message>
    <message>
        <source>What Points Here</source>
        <translation>Was hierher zeigt</translation>
    </message>
    <message>
        <source>Folder to Search</source>
        <translation>Zu durchsuchender Ordner</translation>
    </message>
</context>
<context>
    <name>linkwright::MemoryDialog</name>
    <message>
        <source>&amp;Remember links that are scanned or browsed</source>
        <translation>Links &amp;merken, die gesucht oder angesehen werden</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Saved Scans and Memory</source>
        <translation>Gespeicherte Suchen und Gedächtnis</translation>
    </message>
    <message>
        <source>It helps to find where things went, and what points to them. It stays on this computer.</source>
        <translation>Das hilft zu finden, wohin etwas verschwunden ist und was darauf zeigt. Es bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Saved scan</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Saved scans</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Forget &amp;Everything…</source>
        <translation>&amp;Alles vergessen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links are known, and where they lead.</source>
        <translation>
            <numerusform>%Ln Link ist bekannt, und wohin er führt.</numerusform>
            <numerusform>%Ln Links sind bekannt, und wohin sie führen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are gone by now.</source>
        <translation>
            <numerusform>%Ln weitere ist inzwischen verschwunden.</numerusform>
            <numerusform>%Ln weitere sind inzwischen verschwunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Compare These Two</source>
        <translation>Diese zwei ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Compare with Now</source>
        <translation>Mit jetzt ver&amp;gleichen</translation>
    </message>
    <message>
        <source>All that is known of links and all saved scans are forgotten; no link is touched.</source>
        <translation>Alles, was über Links bekannt ist, und alle gespeicherten Suchen werden vergessen; kein Link wird angerührt.</translation>
    </message>
    <message>
        <source>Forget Everything</source>
        <translation>Alles vergessen</translation>
    </message>
</context>
<context>
    <name>linkwright::MessageBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>linkwright::MoveDialog</name>
    <message>
        <source>They &amp;keep pointing to the same thing: relative targets are written anew</source>
        <translation>Sie &amp;zeigen weiter auf dasselbe: Relative Ziele werden neu geschrieben</translation>
    </message>
    <message>
        <source>They keep their exact &amp;text, wherever that leads then</source>
        <translation>Sie behalten genau ihren &amp;Text, wohin er dann auch führt</translation>
    </message>
    <message>
        <source>Move Links</source>
        <translation>Links verschieben</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>Ordner, in den verschoben wird</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the folder to move to</source>
        <translation>Den Ordner auswählen, in den verschoben wird</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message>
        <source>What stays the same of links:</source>
        <translation>Was an Links gleich bleibt:</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln entries to &amp;folder:</source>
        <translation>
            <numerusform>%Ln Eintrag in diesen &amp;Ordner verschieben:</numerusform>
            <numerusform>%Ln Einträge in diesen &amp;Ordner verschieben:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::NewLinkDialog</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>New Link</source>
        <translation>Neuer Link</translation>
    </message>
    <message>
        <source>Type, paste or drop what the link leads to</source>
        <translation>Ziel eingeben, einfügen oder ablegen</translation>
    </message>
    <message>
        <source>The file or folder the link leads to</source>
        <translation>Die Datei oder der Ordner, zu dem der Link führt</translation>
    </message>
    <message>
        <source>The same as the target&apos;s</source>
        <translation>Derselbe wie beim Ziel</translation>
    </message>
    <message>
        <source>The link&apos;s own name</source>
        <translation>Der eigene Name des Links</translation>
    </message>
    <message>
        <source>The folder the link will be in</source>
        <translation>Der Ordner, in dem der Link liegen wird</translation>
    </message>
    <message>
        <source>Choose what the link leads to</source>
        <translation>Auswählen, wohin der Link führt</translation>
    </message>
    <message>
        <source>Choose the folder of the link</source>
        <translation>Den Ordner des Links auswählen</translation>
    </message>
    <message>
        <source>&amp;Points to:</source>
        <translation>&amp;Zeigt auf:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>In &amp;folder:</source>
        <translation>Im &amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Hard link: a second name of the same file</source>
        <translation>&amp;Harter Link: ein zweiter Name derselben Datei</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Art:</translation>
    </message>
    <message>
        <source>Say what the link is to point to.</source>
        <translation>Geben Sie an, worauf der Link zeigen soll.</translation>
    </message>
    <message>
        <source>Say which folder the link is to be in.</source>
        <translation>Geben Sie an, in welchem Ordner der Link liegen soll.</translation>
    </message>
    <message>
        <source>Nothing is at the target yet: choose above whether the link is to lead to a file or to a folder.</source>
        <translation>Am Ziel ist noch nichts: Wählen Sie oben, ob der Link zu einer Datei oder zu einem Ordner führen soll.</translation>
    </message>
    <message>
        <source>What the link points to</source>
        <translation>Worauf der Link zeigt</translation>
    </message>
    <message>
        <source>The folder of the link</source>
        <translation>Der Ordner des Links</translation>
    </message>
    <message>
        <source>&amp;Create Link</source>
        <translation>&amp;Link anlegen</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Schreibweise:</translation>
    </message>
</context>
<context>
    <name>linkwright::NoteField</name>
    <message>
        <source>Why is this link here?</source>
        <translation>Warum gibt es diesen Link?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What this link is for. It is kept by Linkwright, not in the link, and follows the link when you rename or move it here.</source>
        <translation>Wofür dieser Link da ist. Linkwright hebt es auf, nicht der Link selbst, und es geht mit, wenn Sie den Link hier umbenennen oder verschieben.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The note cannot be read: %1</source>
        <translation>Die Notiz ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>A note has at most %L1 letters; the rest was left out.</source>
        <translation>Eine Notiz hat höchstens %L1 Zeichen; der Rest wurde weggelassen.</translation>
    </message>
    <message>
        <source>The note is not saved yet: %1</source>
        <translation>Die Notiz ist noch nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>linkwright::OpenedWindows</name>
    <message>
        <source>%1 was not opened: it is not a place on this computer.</source>
        <translation>%1 wurde nicht geöffnet: Das ist kein Ort auf diesem Rechner.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others were not opened: they are not places on this computer.</source>
        <translation>
            <numerusform>%1 und %n weiterer Ort wurden nicht geöffnet: Sie liegen nicht auf diesem Rechner.</numerusform>
            <numerusform>%1 und %n weitere Orte wurden nicht geöffnet: Sie liegen nicht auf diesem Rechner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were not opened: no more than %1 windows are opened at once.</source>
        <translation>
            <numerusform>%n Ort wurde nicht geöffnet: Mehr als %1 Fenster öffnen sich nicht auf einmal.</numerusform>
            <numerusform>%n Orte wurden nicht geöffnet: Mehr als %1 Fenster öffnen sich nicht auf einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::PlaceChooser</name>
    <message>
        <source>Go to the folder above</source>
        <translation>Einen Ordner höher gehen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
</context>
<context>
    <name>linkwright::PlacesView</name>
    <message>
        <source>Home</source>
        <translation>Benutzerordner</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Dateisystem</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Folders and volumes that are always at hand</source>
        <translation>Ordner und Laufwerke, die immer griffbereit sind</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in New &amp;Tab</source>
        <translation>In neuem &amp;Reiter öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove Bookmark</source>
        <translation>&amp;Lesezeichen entfernen</translation>
    </message>
</context>
<context>
    <name>linkwright::PlanDialog</name>
    <message>
        <source>Tick the links to replace.</source>
        <translation>Kreuzen Sie die Links an, die ersetzt werden sollen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Copying: %1 of %2</source>
        <translation>Kopieren: %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>A link has to point to something.</source>
        <translation>Ein Link muss auf etwas zeigen.</translation>
    </message>
    <message>
        <source>What was typed can be no target: it is too long, or holds a zero byte.</source>
        <translation>Das Eingegebene kann kein Ziel sein: Es ist zu lang oder enthält ein Nullbyte.</translation>
    </message>
    <message>
        <source>%1 The target of %2 is as it was.</source>
        <translation>%1 Das Ziel von %2 ist, wie es war.</translation>
    </message>
    <message>
        <source>&amp;Edit Again</source>
        <translation>&amp;Erneut bearbeiten</translation>
    </message>
    <message>
        <source>About the current change</source>
        <translation>Über die aktuelle Änderung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Administrator rights</source>
        <translation>Administratorrechte</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows only changes whose place, target or remark holds this text</source>
        <translation>Zeigt nur Änderungen, deren Ort, Ziel oder Bemerkung diesen Text enthält</translation>
    </message>
    <message>
        <source>&amp;Only what goes wrong</source>
        <translation>&amp;Nur was schiefgeht</translation>
    </message>
    <message>
        <source>Show only changes that cannot be made, or leave a link broken</source>
        <translation>Nur Änderungen zeigen, die nicht ausführbar sind oder einen defekten Link hinterlassen</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>A&amp;lle ankreuzen</translation>
    </message>
    <message>
        <source>Wants every change that is shown</source>
        <translation>Kreuzt jede gezeigte Änderung an</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>&amp;Keine ankreuzen</translation>
    </message>
    <message>
        <source>Leaves out every change that is shown</source>
        <translation>Lässt jede gezeigte Änderung aus</translation>
    </message>
    <message>
        <source>Take Back:</source>
        <translation>Zurücknehmen:</translation>
    </message>
    <message>
        <source>Again:</source>
        <translation>Wieder:</translation>
    </message>
    <message>
        <source>Stop at the &amp;first refusal</source>
        <translation>Bei der ersten Ablehnun&amp;g anhalten</translation>
    </message>
    <message>
        <source>Else what is refused is told, and the rest goes on</source>
        <translation>Sonst wird gesagt, was abgelehnt wurde, und der Rest geht weiter</translation>
    </message>
    <message>
        <source>Save &amp;Plan…</source>
        <translation>&amp;Plan speichern…</translation>
    </message>
    <message>
        <source>Write these changes to a file, to be made later or elsewhere</source>
        <translation>Diese Änderungen in eine Datei schreiben, um sie später oder anderswo auszuführen</translation>
    </message>
    <message>
        <source>E&amp;xport Script…</source>
        <translation>Skript e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write these changes as a shell script that checks before it acts</source>
        <translation>Diese Änderungen als Shell-Skript schreiben, das prüft, bevor es handelt</translation>
    </message>
    <message>
        <source>Make the ticked changes; they can be undone</source>
        <translation>Die angekreuzten Änderungen ausführen; sie lassen sich rückgängig machen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save Plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Export Script</source>
        <translation>Skript exportieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %Ln Changes</source>
        <translation>
            <numerusform>%Ln Änderung &amp;ausführen</numerusform>
            <numerusform>%Ln Änderungen &amp;ausführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::PlanLook</name>
    <message>
        <source>%1, points to %2, will point to %3, %4</source>
        <translation>%1, zeigt auf %2, künftig auf %3, %4</translation>
    </message>
</context>
<context>
    <name>linkwright::PlanModel</name>
    <message>
        <source>Tick</source>
        <translation>Ankreuzen</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>Abwählen</translation>
    </message>
    <message>
        <source>Edit Target</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Has its text again; its way back was not reached</source>
        <translation>Hat seinen Text wieder; zum Zurückverschieben kam es nicht</translation>
    </message>
    <message>
        <source>Moved; its text was not reached</source>
        <translation>Verschoben; zum Ändern des Textes kam es nicht</translation>
    </message>
    <message>
        <source>Has its text again, but stayed where it was: %1</source>
        <translation>Hat seinen Text wieder, blieb aber, wo er war: %1</translation>
    </message>
    <message>
        <source>Moved, but its text stayed: %1</source>
        <translation>Verschoben, aber der Text blieb: %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Was left out</source>
        <translation>Wurde ausgelassen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 moves to %2: %3 → %4</source>
        <translation>%1 kommt nach %2: %3 → %4</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>Will point to</source>
        <translation>Zeigt künftig auf</translation>
    </message>
    <message>
        <source>Health now</source>
        <translation>Zustand jetzt</translation>
    </message>
    <message>
        <source>Health after</source>
        <translation>Zustand dann</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>linkwright::PlanTable</name>
    <message>
        <source>New target</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>What the link will point to; Escape leaves it as it is</source>
        <translation>Worauf der Link zeigen wird; Esc lässt es, wie es ist</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Each change with what is there now and what will be; Space leaves the selected ones out</source>
        <translation>Jede Änderung mit dem, was jetzt dort ist und was sein wird; die Leertaste lässt die ausgewählten aus</translation>
    </message>
</context>
<context>
    <name>linkwright::PointingGuard</name>
    <message>
        <source>Rename, and Update Links</source>
        <translation>Umbenennen und Links anpassen</translation>
    </message>
    <message>
        <source>Move Links</source>
        <translation>Links verschieben</translation>
    </message>
    <message>
        <source>Remove Links</source>
        <translation>Links entfernen</translation>
    </message>
</context>
<context>
    <name>linkwright::PointingPanel</name>
    <message numerus="yes">
        <source>Searching, %Ln entries so far…</source>
        <translation>
            <numerusform>Suche läuft, bisher %Ln Eintrag…</numerusform>
            <numerusform>Suche läuft, bisher %Ln Einträge…</numerusform>
        </translation>
    </message>
    <message>
        <source>Select something and choose “What Points Here?”.</source>
        <translation>Etwas auswählen und „Was zeigt hierher?“ wählen.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Search In…</source>
        <translation>Suchen in…</translation>
    </message>
    <message>
        <source>Look for links to it in another folder and all that is in that, too</source>
        <translation>Auch in einem anderen Ordner und allem darin nach Links dorthin suchen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne es</translation>
    </message>
    <message>
        <source>Links that point here</source>
        <translation>Links, die hierher zeigen</translation>
    </message>
    <message>
        <source>What points to %1</source>
        <translation>Was auf %1 zeigt</translation>
    </message>
    <message>
        <source>No link is known to point here; other folders can be searched.</source>
        <translation>Es ist kein Link bekannt, der hierher zeigt; andere Ordner können durchsucht werden.</translation>
    </message>
    <message>
        <source>No link was found that points here.</source>
        <translation>Es wurde kein Link gefunden, der hierher zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point here; %1 would break without it.</source>
        <translation>
            <numerusform>%Ln Link zeigt hierher; %1 ginge ohne es kaputt.</numerusform>
            <numerusform>%Ln Links zeigen hierher; %1 gingen ohne es kaputt.</numerusform>
        </translation>
    </message>
    <message>
        <source>would break</source>
        <translation>ginge kaputt</translation>
    </message>
    <message>
        <source>would stay as it is</source>
        <translation>bliebe, wie er ist</translation>
    </message>
</context>
<context>
    <name>linkwright::PointingWords</name>
    <message>
        <source>points to it</source>
        <translation>zeigt darauf</translation>
    </message>
    <message>
        <source>leads to it over other links</source>
        <translation>führt über andere Links dorthin</translation>
    </message>
    <message>
        <source>leads into it</source>
        <translation>führt hinein</translation>
    </message>
    <message>
        <source>leads into it over other links</source>
        <translation>führt über andere Links hinein</translation>
    </message>
    <message>
        <source>passes it</source>
        <translation>führt hindurch</translation>
    </message>
    <message>
        <source>passes it over other links</source>
        <translation>führt über andere Links hindurch</translation>
    </message>
    <message>
        <source>inside, comes along</source>
        <translation>liegt darin, kommt mit</translation>
    </message>
</context>
<context>
    <name>linkwright::PreviewCard</name>
    <message>
        <source>It is %1 now and becomes %2.</source>
        <translation>Es ist jetzt %1 und wird %2.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>A relative text would not lead there, so it will be absolute.</source>
        <translation>Ein relativer Text würde nicht dorthin führen, also wird er absolut.</translation>
    </message>
    <message>
        <source>This makes a second name of the link itself, not of what it points to.</source>
        <translation>Dies gibt dem Link selbst einen zweiten Namen, nicht dem, worauf er zeigt.</translation>
    </message>
    <message>
        <source>It is like this already.</source>
        <translation>Es ist schon so.</translation>
    </message>
    <message>
        <source>Both names will stand for the same file.</source>
        <translation>Beide Namen werden für dieselbe Datei stehen.</translation>
    </message>
</context>
<context>
    <name>linkwright::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Folders that could not be read, and why; Return goes to the folder that holds one</source>
        <translation>Ordner, die nicht gelesen werden konnten, und warum; Eingabe geht zu dem Ordner, in dem einer liegt</translation>
    </message>
</context>
<context>
    <name>linkwright::RecoveryCommands</name>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Roll Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Rolling back what was cut off…</source>
        <translation>Das Unterbrochene wird zurückgenommen…</translation>
    </message>
    <message>
        <source>F&amp;inish</source>
        <translation>Zu &amp;Ende führen</translation>
    </message>
    <message>
        <source>Finishing what was cut off…</source>
        <translation>Das Unterbrochene wird zu Ende geführt…</translation>
    </message>
    <message>
        <source>Do &amp;Not Ask Again</source>
        <translation>&amp;Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Striking the damaged record out…</source>
        <translation>Die beschädigte Aufzeichnung wird gestrichen…</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>Something is being changed. Once that is done, this can be brought to its end.</source>
        <translation>Es wird gerade etwas geändert. Wenn das getan ist, lässt sich dies zu Ende bringen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anhal&amp;ten</translation>
    </message>
</context>
<context>
    <name>linkwright::RecoveryWords</name>
    <message numerus="yes">
        <source>A change of %Ln links was cut off on %1. %2 Nothing is lost: it can be rolled back, so that all is as it was before, or finished.</source>
        <translation>
            <numerusform>Am %1 wurde eine Änderung an %Ln Link unterbrochen. %2 Nichts ist verloren: Sie lässt sich zurücknehmen, sodass alles ist wie zuvor, oder zu Ende führen.</numerusform>
            <numerusform>Am %1 wurde eine Änderung an %Ln Links unterbrochen. %2 Nichts ist verloren: Sie lässt sich zurücknehmen, sodass alles ist wie zuvor, oder zu Ende führen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rolled back: all %Ln links are as before.</source>
        <translation>
            <numerusform>Zurückgenommen: Der Link ist wie zuvor.</numerusform>
            <numerusform>Zurückgenommen: Alle %Ln Links sind wie zuvor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished: all %Ln changes are made.</source>
        <translation>
            <numerusform>Zu Ende geführt: Die Änderung ist ausgeführt.</numerusform>
            <numerusform>Zu Ende geführt: Alle %Ln Änderungen sind ausgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window or program is recovering it, or has already.</source>
        <translation>Ein anderes Fenster oder Programm bringt es in Ordnung oder hat es schon getan.</translation>
    </message>
    <message>
        <source>Something had to be left as it is. %1</source>
        <translation>Etwas musste bleiben, wie es ist. %1</translation>
    </message>
    <message numerus="yes">
        <source>Something had to be left as it is. %1 The same holds for %Ln more.</source>
        <translation>
            <numerusform>Etwas musste bleiben, wie es ist. %1 Dasselbe gilt für %Ln weitere Änderung.</numerusform>
            <numerusform>Etwas musste bleiben, wie es ist. %1 Dasselbe gilt für %Ln weitere Änderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %Ln more.</source>
        <translation>
            <numerusform>Dasselbe gilt für %Ln weitere.</numerusform>
            <numerusform>Dasselbe gilt für %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was touched.</source>
        <translation>Nichts davon wurde angerührt.</translation>
    </message>
    <message>
        <source>It was at work in %1.</source>
        <translation>Sie war in %1 im Gange.</translation>
    </message>
    <message>
        <source>It was at work on %1.</source>
        <translation>Sie war bei %1 im Gange.</translation>
    </message>
    <message numerus="yes">
        <source>It was at work on %1 and %Ln more.</source>
        <translation>
            <numerusform>Sie war bei %1 und %Ln weiteren im Gange.</numerusform>
            <numerusform>Sie war bei %1 und %Ln weiteren im Gange.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2 was cut off, and the journal&apos;s record of it is damaged: it can neither be rolled back nor finished.</source>
        <translation>„%1“ vom %2 wurde unterbrochen, und die Aufzeichnung davon im Journal ist beschädigt: Es lässt sich weder zurücknehmen noch zu Ende führen.</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>It was to change %1.</source>
        <translation>Es sollte %1 ändern.</translation>
    </message>
    <message numerus="yes">
        <source>It was to change %Ln places, first %1.</source>
        <translation>
            <numerusform>Es sollte %Ln Ort ändern, zuerst %1.</numerusform>
            <numerusform>Es sollte %Ln Orte ändern, zuerst %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RemoveQuestion</name>
    <message numerus="yes">
        <source>Remove %n links?</source>
        <translation>
            <numerusform>%n Link entfernen?</numerusform>
            <numerusform>%n Links entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n names?</source>
        <translation>
            <numerusform>%n Namen entfernen?</numerusform>
            <numerusform>%n Namen entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the link %1?</source>
        <translation>Den Link %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove the name %1?</source>
        <translation>Den Namen %1 entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What they point to stays.</source>
        <translation>Worauf sie zeigen, bleibt.</translation>
    </message>
    <message>
        <source>What links point to stays, and so does every file: the last name of one is never removed.</source>
        <translation>Worauf Links zeigen, bleibt, und auch jede Datei bleibt: Ihr letzter Name wird nie entfernt.</translation>
    </message>
    <message>
        <source>The file itself stays, under another name that it has.</source>
        <translation>Die Datei selbst bleibt, unter einem anderen ihrer Namen.</translation>
    </message>
    <message>
        <source>What it points to (%1) stays.</source>
        <translation>Worauf er zeigt (%1), bleibt.</translation>
    </message>
    <message>
        <source>It points to %1. Nothing else is touched.</source>
        <translation>Er zeigt auf %1. Sonst wird nichts angerührt.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n Links</source>
        <translation>
            <numerusform>%n Link &amp;entfernen</numerusform>
            <numerusform>%n Links &amp;entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n Names</source>
        <translation>
            <numerusform>%n Namen &amp;entfernen</numerusform>
            <numerusform>%n Namen &amp;entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove Link</source>
        <translation>Link &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove Name</source>
        <translation>Namen &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation>Link entfernen</translation>
    </message>
</context>
<context>
    <name>linkwright::RepairCommands</name>
    <message>
        <source>Repair Broken Links</source>
        <translation>Defekte Links reparieren</translation>
    </message>
</context>
<context>
    <name>linkwright::RepairDialog</name>
    <message>
        <source>Repair Broken Links</source>
        <translation>Defekte Links reparieren</translation>
    </message>
    <message>
        <source>Search &amp;Elsewhere Too…</source>
        <translation>&amp;Auch anderswo suchen…</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message>
        <source>Folder to Search</source>
        <translation>Zu durchsuchender Ordner</translation>
    </message>
    <message>
        <source>Searched: beside what is missing, and in %1</source>
        <translation>Gesucht wird neben dem Fehlenden und in %1</translation>
    </message>
    <message numerus="yes">
        <source>Searching %Ln entries – %1</source>
        <comment>so far, and the folder</comment>
        <translation>
            <numerusform>%Ln Eintrag durchsucht – %1</numerusform>
            <numerusform>%Ln Einträge durchsucht – %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the links…</source>
        <translation>Links werden angesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders could not be searched.</source>
        <translation>
            <numerusform>%Ln Ordner konnte nicht durchsucht werden.</numerusform>
            <numerusform>%Ln Ordner konnten nicht durchsucht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed by searching.</source>
        <translation>Durch das Suchen wird nichts geändert.</translation>
    </message>
    <message>
        <source>None of these links misses anything that could be searched for.</source>
        <translation>Keinem dieser Links fehlt etwas, wonach gesucht werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 links would get a new target; all are shown before anything is changed.</source>
        <translation>
            <numerusform>%Ln von %1 Links bekäme ein neues Ziel; alle werden gezeigt, bevor etwas geändert wird.</numerusform>
            <numerusform>%Ln von %1 Links bekämen ein neues Ziel; alle werden gezeigt, bevor etwas geändert wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ReportWords</name>
    <message>
        <source>%1 points to %2 now</source>
        <translation>%1 zeigt jetzt auf %2</translation>
    </message>
    <message>
        <source>Removed link %1; %2 was not touched</source>
        <translation>Link %1 entfernt; %2 wurde nicht angerührt</translation>
    </message>
    <message>
        <source>Removed the name %1; the file is still there as %2</source>
        <translation>Namen %1 entfernt; die Datei ist als %2 noch da</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>%1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>%1 is a copy of %2 now</source>
        <translation>%1 ist jetzt eine Kopie von %2</translation>
    </message>
    <message>
        <source>%1 is a hard link to %2 now</source>
        <translation>%1 ist jetzt ein harter Link auf %2</translation>
    </message>
    <message>
        <source>%1 is a link to %2 again</source>
        <translation>%1 ist wieder ein Link auf %2</translation>
    </message>
    <message>
        <source>Removed the empty folder %1</source>
        <translation>Leeren Ordner %1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln links</source>
        <translation>
            <numerusform>%Ln Link geändert</numerusform>
            <numerusform>%Ln Links geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln links</source>
        <translation>
            <numerusform>%Ln Link entfernt</numerusform>
            <numerusform>%Ln Links entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %Ln links</source>
        <translation>
            <numerusform>%Ln Link ersetzt</numerusform>
            <numerusform>%Ln Links ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag verschoben</numerusform>
            <numerusform>%Ln Einträge verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung ausgeführt</numerusform>
            <numerusform>%Ln Änderungen ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln changes again</source>
        <translation>
            <numerusform>%Ln Änderung wieder ausgeführt</numerusform>
            <numerusform>%Ln Änderungen wieder ausgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undid %Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung rückgängig gemacht</numerusform>
            <numerusform>%Ln Änderungen rückgängig gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed, because the journal, which undo needs, cannot be written. %1</source>
        <translation>Nichts wurde geändert, denn das Journal, ohne das es kein Rückgängig gibt, lässt sich nicht schreiben. %1</translation>
    </message>
    <message>
        <source>If you go on without undo, what is changed in this window from now on, until it is closed, will not be recorded: it cannot be undone, and not be recovered after a crash.</source>
        <translation>Wenn Sie ohne Rückgängig fortfahren, wird von jetzt an nicht aufgezeichnet, was in diesem Fenster geändert wird, bis es geschlossen ist: Solche Änderungen lassen sich weder rückgängig machen noch nach einem Absturz wiederherstellen.</translation>
    </message>
    <message>
        <source>Another program has locked the journal %1, which undo needs. Nothing was touched. Until it lets go, nothing can be undone, and changes can only be made without undo.</source>
        <translation>Ein anderes Programm hat das Journal %1 gesperrt, ohne das es kein Rückgängig gibt. Nichts wurde angerührt. Bis es das Journal freigibt, lässt sich nichts rückgängig machen, und ändern lässt sich nur ohne Rückgängig.</translation>
    </message>
    <message>
        <source>The journal, which undo needs, cannot be used. %1 Nothing was touched. Until that is mended, or the file moved away, nothing can be undone, and changes can only be made without undo.</source>
        <translation>Das Journal, ohne das es kein Rückgängig gibt, ist nicht zu gebrauchen. %1 Nichts wurde angerührt. Bis das behoben oder die Datei weggeschoben ist, lässt sich nichts rückgängig machen, und ändern lässt sich nur ohne Rückgängig.</translation>
    </message>
    <message>
        <source>Nothing of what was tried of “%1” could be made again.</source>
        <translation>Nichts von dem, was von „%1“ versucht wurde, ließ sich wieder ausführen.</translation>
    </message>
    <message>
        <source>Nothing of what was tried of “%1” could be undone.</source>
        <translation>Nichts von dem, was von „%1“ versucht wurde, ließ sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Nothing of “%1” could be made again.</source>
        <translation>Nichts von „%1“ ließ sich wieder ausführen.</translation>
    </message>
    <message>
        <source>Nothing of “%1” could be undone.</source>
        <translation>Nichts von „%1“ ließ sich rückgängig machen.</translation>
    </message>
    <message>
        <source>What was changed could not be written down in the journal to its end, and cannot be undone before that is done. %1</source>
        <translation>Was geändert wurde, ließ sich im Journal nicht zu Ende aufschreiben; solange das so ist, lässt es sich nicht rückgängig machen. %1</translation>
    </message>
    <message>
        <source>What was changed in %1 may not survive a power cut.</source>
        <translation>Was in %1 geändert wurde, übersteht einen Stromausfall vielleicht nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 The same holds for %Ln more folders.</source>
        <translation>
            <numerusform>%1 Dasselbe gilt für %Ln weiteren Ordner.</numerusform>
            <numerusform>%1 Dasselbe gilt für %Ln weitere Ordner.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: another window or program is at work on this very entry of the history.</source>
        <translation>Nichts wurde geändert: Ein anderes Fenster oder Programm arbeitet gerade an genau diesem Eintrag des Verlaufs.</translation>
    </message>
    <message>
        <source>Nothing was changed: this entry of the history was undone or made again elsewhere meanwhile.</source>
        <translation>Nichts wurde geändert: Dieser Eintrag des Verlaufs wurde inzwischen anderswo rückgängig gemacht oder wieder ausgeführt.</translation>
    </message>
    <message>
        <source>%1 was left as it is. %2</source>
        <translation>%1 bleibt, wie es war. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln more could not be done either.</source>
        <translation>
            <numerusform>%1 Auch eine weitere Änderung war nicht möglich.</numerusform>
            <numerusform>%1 Auch %Ln weitere Änderungen waren nicht möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Created link %1 → %2</source>
        <translation>Link %1 → %2 angelegt</translation>
    </message>
    <message>
        <source>Created hard link %1, a second name of %2</source>
        <translation>Harten Link %1 angelegt, einen zweiten Namen von %2</translation>
    </message>
    <message numerus="yes">
        <source>Created %Ln links</source>
        <translation>
            <numerusform>%Ln Link angelegt</numerusform>
            <numerusform>%Ln Links angelegt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RewriteDialog</name>
    <message>
        <source>The replacement names a group that is not there, or holds a lone $ (write $$ for it).</source>
        <translation>Der Ersatz nennt eine Gruppe, die es nicht gibt, oder enthält ein einzelnes $ (schreiben Sie dafür $$).</translation>
    </message>
    <message>
        <source>The expression cannot be used, from character %1 on: %2.</source>
        <translation>Der Ausdruck ist ab Zeichen %1 nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>No target would change.</source>
        <translation>Kein Ziel würde sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets would change.</source>
        <translation>
            <numerusform>%Ln Ziel würde sich ändern.</numerusform>
            <numerusform>%Ln Ziele würden sich ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Replace what targets &amp;begin with</source>
        <translation>&amp;Anfang der Ziele ersetzen</translation>
    </message>
    <message>
        <source>Replace what a regular e&amp;xpression finds</source>
        <translation>Ersetzen, was ein &amp;regulärer Ausdruck findet</translation>
    </message>
    <message>
        <source>Rewrite Targets</source>
        <translation>Ziele umschreiben</translation>
    </message>
    <message>
        <source>The text that is to go</source>
        <translation>Der Text, der gehen soll</translation>
    </message>
    <message>
        <source>The text that is to come in its place</source>
        <translation>Der Text, der an seine Stelle kommen soll</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message numerus="yes">
        <source>Say what is to be replaced. %Ln links are looked at.</source>
        <translation>
            <numerusform>Geben Sie an, was ersetzt werden soll. %Ln Link wird angesehen.</numerusform>
            <numerusform>Geben Sie an, was ersetzt werden soll. %Ln Links werden angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Old beginning:</source>
        <translation>A&amp;lter Anfang:</translation>
    </message>
    <message>
        <source>&amp;Expression:</source>
        <translation>A&amp;usdruck:</translation>
    </message>
    <message>
        <source>&amp;New beginning:</source>
        <translation>&amp;Neuer Anfang:</translation>
    </message>
    <message>
        <source>$1 or ${name} stands for a group</source>
        <translation>$1 oder ${name} steht für eine Gruppe</translation>
    </message>
    <message>
        <source>$1 stands for the first group; \1 is put there as it is written.</source>
        <translation>$1 steht für die erste Gruppe; \1 kommt so hinein, wie es dasteht.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln it cannot be told, or the new text could not be a target.</source>
        <translation>
            <numerusform>Bei %Ln lässt es sich nicht sagen, oder der neue Text könnte kein Ziel sein.</numerusform>
            <numerusform>Bei %Ln lässt es sich nicht sagen, oder der neue Text könnte kein Ziel sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repla&amp;cement:</source>
        <translation>Er&amp;satz:</translation>
    </message>
</context>
<context>
    <name>linkwright::RightsBadge</name>
    <message>
        <source>Whether links may be made in this folder; press for the reason</source>
        <translation>Ob sich in diesem Ordner Links anlegen lassen; drücken Sie, um den Grund zu sehen</translation>
    </message>
</context>
<context>
    <name>linkwright::RowDelegate</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Return renames, Escape leaves the name as it is</source>
        <translation>Die Eingabetaste benennt um, Esc lässt den Namen, wie er ist</translation>
    </message>
</context>
<context>
    <name>linkwright::SaveFileDialog</name>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the folder of the file</source>
        <translation>Den Ordner der Datei auswählen</translation>
    </message>
    <message>
        <source>The new file&apos;s own name, or its whole path</source>
        <translation>Der eigene Name der neuen Datei oder ihr ganzer Pfad</translation>
    </message>
    <message>
        <source>The folder the file will be in</source>
        <translation>Der Ordner, in dem die Datei liegen wird</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>In &amp;folder:</source>
        <translation>Im &amp;Ordner:</translation>
    </message>
    <message>
        <source>Put the new file in the place of the one that is there</source>
        <translation>Die Datei, die dort ist, durch die neue ersetzen</translation>
    </message>
</context>
<context>
    <name>linkwright::ScanDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Hidden files and folders too</source>
        <translation>Auch &amp;versteckte Dateien und Ordner</translation>
    </message>
    <message>
        <source>Stay on one &amp;file system</source>
        <translation>Auf einem Datei&amp;system bleiben</translation>
    </message>
    <message>
        <source>Scan for Links</source>
        <translation>Nach Links suchen</translation>
    </message>
    <message>
        <source>F&amp;olders to scan, with all that is in them:</source>
        <translation>Zu durchsuchende &amp;Ordner, mit allem, was darin ist:</translation>
    </message>
    <message>
        <source>Folders to scan</source>
        <translation>Zu durchsuchende Ordner</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>How many folders deep; 0: only what lies in the folders themselves</source>
        <translation>Wie viele Ordner tief; 0: nur was in den Ordnern selbst liegt</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>For example: node_modules; *.bak; cache/**</source>
        <translation>Zum Beispiel: node_modules; *.bak; cache/**</translation>
    </message>
    <message>
        <source>A name, if this scan is to be compared with later ones</source>
        <translation>Ein Name, wenn diese Suche mit späteren verglichen werden soll</translation>
    </message>
    <message>
        <source>Patterns for names, or for paths where they hold a /, with a semicolon between them</source>
        <translation>Muster für Namen oder, wenn sie ein / enthalten, für Pfade, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>&amp;Durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Depth:</source>
        <translation>&amp;Tiefe:</translation>
    </message>
    <message>
        <source>Only &amp;links named:</source>
        <translation>&amp;Nur Links namens:</translation>
    </message>
    <message>
        <source>L&amp;eave out:</source>
        <translation>Aus&amp;lassen:</translation>
    </message>
    <message>
        <source>Save &amp;under:</source>
        <translation>Speichern &amp;unter:</translation>
    </message>
    <message>
        <source>Links are looked at and never followed into other folders.</source>
        <translation>Links werden angesehen, aber nie in andere Ordner verfolgt.</translation>
    </message>
    <message>
        <source>Folder to Scan</source>
        <translation>Zu durchsuchender Ordner</translation>
    </message>
</context>
<context>
    <name>linkwright::ScanHead</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Scan Again</source>
        <translation>Erneut durchsuchen</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Wird durchsucht</translation>
    </message>
    <message>
        <source>Scan other folders, or in another way</source>
        <translation>Andere Ordner oder auf andere Art durchsuchen</translation>
    </message>
    <message>
        <source>Folders that could not be read</source>
        <translation>Ordner, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>All in One List</source>
        <translation>Alle in einer Liste</translation>
    </message>
    <message>
        <source>By Folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>By Cause</source>
        <translation>Nach Ursache</translation>
    </message>
    <message>
        <source>By Health</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>How links are put together</source>
        <translation>Wie Links zusammengefasst werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <comment>that were met</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 in %2, %3</source>
        <translation>%1 in %2, %3</translation>
    </message>
    <message>
        <source>Stopped: %1 in %2 so far</source>
        <translation>Angehalten: bisher %1 in %2</translation>
    </message>
    <message>
        <source>%L1 a second</source>
        <translation>%L1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 in %2, %3 – %4</source>
        <comment>links, entries, how many a second, the folder</comment>
        <translation>%1 in %2, %3 – %4</translation>
    </message>
</context>
<context>
    <name>linkwright::ScanPage</name>
    <message>
        <source>The scan could not be saved. %1</source>
        <translation>Die Suche konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>The scan is saved as “%1”.</source>
        <translation>Die Suche ist als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>No folder could be read to its end, so the scan is not saved.</source>
        <translation>Kein Ordner konnte ganz gelesen werden; darum ist die Suche nicht gespeichert.</translation>
    </message>
    <message>
        <source>The scan was not saved: remembering links is switched off.</source>
        <translation>Die Suche wurde nicht gespeichert: das Merken von Links ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>No link here is of the kinds that were chosen.</source>
        <translation>Kein Link hier ist von den gewählten Arten.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>There are no links here.</source>
        <translation>Hier sind keine Links.</translation>
    </message>
    <message>
        <source>The scan was stopped before its end.</source>
        <translation>Die Suche wurde vorher angehalten.</translation>
    </message>
    <message>
        <source>%1 is no longer mounted. What is shown here was found before.</source>
        <translation>%1 ist nicht mehr eingehängt. Was hier steht, wurde vorher gefunden.</translation>
    </message>
</context>
<context>
    <name>linkwright::ScanTab</name>
    <message>
        <source>Scan: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Links below %1</source>
        <translation>Links unterhalb von %1</translation>
    </message>
</context>
<context>
    <name>linkwright::StyleChoice</name>
    <message>
        <source>&amp;Relative</source>
        <translation>&amp;Relativ</translation>
    </message>
    <message>
        <source>From the link&apos;s folder: keeps working when both are moved together</source>
        <translation>Vom Ordner des Links aus: geht weiter, wenn beide zusammen verschoben werden</translation>
    </message>
    <message>
        <source>&amp;Absolute</source>
        <translation>&amp;Absolut</translation>
    </message>
    <message>
        <source>From the root: keeps working when only the link is moved</source>
        <translation>Von der Wurzel an: geht weiter, wenn nur der Link verschoben wird</translation>
    </message>
    <message>
        <source>As &amp;typed</source>
        <translation>&amp;Wie eingegeben</translation>
    </message>
    <message>
        <source>Exactly the text above, whether it leads anywhere or not</source>
        <translation>Genau der Text oben, ob er irgendwohin führt oder nicht</translation>
    </message>
    <message>
        <source>How the target is written</source>
        <translation>Wie das Ziel geschrieben ist</translation>
    </message>
</context>
<context>
    <name>linkwright::TabBar</name>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
    </message>
    <message>
        <source>The folders that are open in this window</source>
        <translation>Die Ordner, die in diesem Fenster geöffnet sind</translation>
    </message>
</context>
<context>
    <name>linkwright::TargetEditor</name>
    <message>
        <source>Looking where this leads…</source>
        <translation>Es wird geprüft, wohin das führt…</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Diesen Text kopieren</translation>
    </message>
    <message>
        <source>Copy what the link points to</source>
        <translation>Kopieren, worauf der Link zeigt</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to what the link stores (Escape)</source>
        <translation>Zurück zu dem, was im Link gespeichert ist (Esc)</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Point Straight at the End</source>
        <translation>Direkt aufs Ende zeigen</translation>
    </message>
    <message>
        <source>Not possible: only of a healthy link can be told that its end stays the same.</source>
        <translation>Nicht möglich: Nur bei einem Link, der in Ordnung ist, lässt sich sagen, ob er zum selben Ende führt.</translation>
    </message>
    <message>
        <source>Not possible: it would lead elsewhere then.</source>
        <translation>Nicht möglich: Er würde dann anderswohin führen.</translation>
    </message>
    <message>
        <source>Not possible: no link can hold this text, or what would become of it.</source>
        <translation>Nicht möglich: Kein Link kann diesen Text enthalten oder das, was daraus würde.</translation>
    </message>
    <message>
        <source>It becomes %1.</source>
        <translation>Er wird %1.</translation>
    </message>
    <message>
        <source>The link was changed meanwhile: it points to %1 now. Revert takes that; what you typed cannot be applied any more.</source>
        <translation>Der Link wurde inzwischen geändert: Er zeigt jetzt auf %1. Zurücksetzen nimmt das; das Eingegebene lässt sich nicht mehr übernehmen.</translation>
    </message>
    <message>
        <source>The text stored in the link, exactly. Return applies what you type, Escape takes it back.</source>
        <translation>Der Text, der im Link gespeichert ist, genau. Die Eingabetaste übernimmt, was Sie eingeben, Esc nimmt es zurück.</translation>
    </message>
    <message>
        <source>Store this text in the link (Return)</source>
        <translation>Diesen Text im Link speichern (Eingabetaste)</translation>
    </message>
    <message>
        <source>Store this text in the link</source>
        <translation>Diesen Text im Link speichern</translation>
    </message>
    <message>
        <source>Make Relative</source>
        <translation>Relativ machen</translation>
    </message>
    <message>
        <source>Make Absolute</source>
        <translation>Absolut machen</translation>
    </message>
    <message>
        <source>There is nothing to tidy.</source>
        <translation>Es gibt nichts aufzuräumen.</translation>
    </message>
    <message>
        <source>It points straight at its end already.</source>
        <translation>Er zeigt schon direkt auf sein Ende.</translation>
    </message>
    <message>
        <source>Writes: %1</source>
        <translation>Schreibt: %1</translation>
    </message>
    <message>
        <source>Writes %1 into the field; nothing is stored yet</source>
        <translation>Schreibt %1 in das Feld; gespeichert wird noch nichts</translation>
    </message>
</context>
</TS>

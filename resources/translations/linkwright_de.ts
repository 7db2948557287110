<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new link in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this folder in another tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this folder in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eopen Closed Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of the tab that was closed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab, and with the last one the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Win&amp;dow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected, to paste it as a link or in a file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy where the selected entries are, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Tar&amp;get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the selected links point to, exactly as it is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make links here to the files that were copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;Target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the link points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair Link T&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a link of the kind that its target needs; it points to the same as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected entry another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link; what it points to stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back; what it would do is shown first when it is more than one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change that was undone last again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;write Targets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a part of the targets of many links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;Relative…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write targets as seen from their link; they lead to the same end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;Absolute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write targets from the root on; they lead to the same end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;idy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away what is superfluous in targets; they lead to the same end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point &amp;Straight at the End…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make links that lead over other links lead there directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by &amp;Copy of Target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a copy of the file in the place of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by &amp;Hard Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put another name of the file in the place of the link; asked for each link alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;Broken Links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove links whose target is gone; never those whose target may come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve Links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move what is selected to another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the changes in a plan file, and make them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport List…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is listed to a file, as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in New Ta&amp;b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected folders in tabs of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what the link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the folder of what the link leads to, and select it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what is not selected, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the folder before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the tab to the right to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the tab to the left to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this folder at hand, in the list at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Ter&amp;minal Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a terminal in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the entries whose name or target holds a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the folder again and check all its links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hidden Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show entries whose name begins with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link &amp;Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of the selected link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all changes that were made, and undo any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What links are, how to make them, and what breaks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Linkwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;Links</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>(copy of %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(hard link: another name of %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(moved to %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point Straight at the End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>%1 of %2 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 changes were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that led nowhere, and still name the same: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot have a second name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is at the target yet. Is the link to lead to a folder, not to a file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is at the target yet, so the link is one to a file; for a folder: --kind directory-symlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is moved by its own name, not by &quot;.&quot; or &quot;..&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would have to ask first; say --yes where there is no terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links may work again, or could not be checked; they stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such group, or a lone $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the links will point to what is not there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This is kept by another program and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept by another program and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder, or leads through something that is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder, or leads through something that is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is already there; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is already at %1; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to look into this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to look into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to do this at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a read-only file system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left: the disk, the quota or the table of files is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1: the disk, the quota or the table of files is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not end in a name that a link can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not end in a name that a link can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or path is longer than the file system takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or path %1 is longer than this file system takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is empty or longer than the file system takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target for %1 is empty or longer than this file system takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links on the way go in a circle, or are too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links on the way to %1 go in a circle, or are too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is on another file system, which was not entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on another file system, which was not entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would have to span two file systems, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would have to span two file systems, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has as many names as its file system allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has as many names as its file system allows, so %1 cannot be one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other name of this file was found, so removing this one could lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other name of the file %1 was found, so removing this one could lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not what was expected, or changed meanwhile; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what was expected, or changed meanwhile; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made, but what it took the place of could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made, but what it took the place of could not be removed and is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made, but its owner or time could not be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made, but its owner or time could not be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be looked at after the change; the old and the new entry were both kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be looked at after the change; the old and the new entry were both kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system of %1 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system of %1 cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs administrator rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing %1 needs administrator rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked by this computer&apos;s policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: blocked by this computer&apos;s policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no memory or open files left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no memory or open files left to work on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another running program is at work on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another running program is at work on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was written by a newer version of Linkwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Linkwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would no longer lead to the same thing; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would no longer lead to the same thing; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is written in an unusual way that undo could not restore; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link %1 is written in an unusual way that undo could not restore; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern takes too long on this text; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern takes too long on the text of %1; nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is kept by another program (%2) and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept by another program (%2) and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to work on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to work on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Broken: %1 is not a folder, and the target needs one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken: %1 is not there; %2 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken: %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong link type: %1 on the way is a file link, but its target is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong link type: %1 on the way is a folder link, but its target is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong link type: this is a file link, but its target is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong link type: this is a folder link, but its target is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken (loop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong link type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target offline (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked (on %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy: it leads to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken (loop): the system gives up following links at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid target: the text is empty or too long and can never work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target offline: %1 is known, but not connected or mounted now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to check: you may not look into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answering: the file system of %1 gave no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: the way leads onto %1, which was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>%1, record damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>volume mount point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Junction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard link (%1 names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a junction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanFileText</name>
    <message>
        <source>The file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than any plan (256 MiB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something follows the end of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a plan of Linkwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 of plan files is newer than this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version %1 of plan files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds something of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operation &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path in &quot;%1&quot; is not a whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path in &quot;%1&quot; has a &quot;.&quot;, a &quot;..&quot; or an empty name in it, or no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; holds a zero byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than any file system takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names what is there already, so nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the place of what moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is not that of the bytes beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has more changes than can be read (2,000,000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>Nothing was expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was expected at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to %1 was expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name of %1 was expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of %1 was expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file seen before was expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder seen before was expected there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It points to %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to %1 is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that is there now is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another entry of the same kind took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was replaced by another one with the same target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier change of the same plan is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy or its original was changed since; undoing would lose what the copy holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its target is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to check what it points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system that it points to does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it points to is on a file system that was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to a folder; only files can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to a folder; only files can have hard links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to no regular file; only such can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to no regular file; only such can have hard links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsText</name>
    <message>
        <source>Links allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links allowed, only your own changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immutable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to change this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append-only folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immutable folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this drive (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will ask for administrator once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is the administrator&apos;s: you are asked for administrator rights, once for all links of a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may change, move and remove this link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have the rights to move and remove this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make, change and remove links here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here, and change and remove those you own: the folder is sticky and belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not change, move or remove this: it belongs to somebody else, and the folder is sticky.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may change, move or remove this while it is immutable (lsattr shows it, and an administrator can lift it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may change, move or remove this while it is append-only (lsattr shows it, and an administrator can lift it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to change, move or remove this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here, but the folder is append-only: nobody may change, move or remove what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may make, change or remove links here while the folder is immutable (lsattr shows it, and an administrator can lift it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed here: the file system is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to write in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to go into this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no symbolic links on this file system (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder, so no link can be made in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: this is on no file system that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: this is on %1 (%2), which may not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links allowed: running as administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links allowed: your account has the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links allowed: installed as a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links allowed: Developer Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here: this program runs as administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here: your account has the right to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here: Windows lets programs do so that are installed as packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here: Developer Mode is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may make links here; it was tried, and it worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked by folder protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No right to make links: managed by your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a link failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No right to make links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneDrive keeps links out of this folder; administrator rights would not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows Security protects this folder (controlled folder access); administrator rights would not help, allowing this program there does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows lets you make links once an administrator has turned on Developer Mode; until then it takes an administrator&apos;s name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows lets you make links once an administrator has turned on Developer Mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to put files into this folder, and so no links to files; folders and junctions you may make here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no symbolic links on this drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no symbolic links on this drive (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows wants your consent to use administrator rights, once for all links of a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no right to make links, and with User Account Control off Windows asks nobody else: use another account, or have the right granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no right to make links, and Developer Mode is managed by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Windows makes links only for administrators, and for accounts that were granted the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no right to make links on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a link was tried and failed, for no reason that has to do with rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is on another computer; it was not tried whether links can be made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not tried whether links can be made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create as administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on Developer Mode…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the right granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow this program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a junction instead (needs no right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a hard link instead (needs no right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows asks once, however many links are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator turns it on in Settings; from then on every account on this computer may make links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator gives your account the right “Create symbolic links” in the local security policy; it counts when you next sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator lets this program through controlled folder access in Windows Security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A junction leads to a folder on this computer, like a link with an absolute target, and needs no right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hard link is a second name of the same file on the same drive: removing one name leaves the other. It needs no right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is a file of its own: later changes to one do not show in the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>%1 entries, %2 links</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectMenu</name>
    <message>
        <source>&amp;All Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not Known How They Are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ab&amp;solute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Untidy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leading over Other Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Another &amp;File System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StyleText</name>
    <message>
        <source>Absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lengthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on another file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::AddressField</name>
    <message>
        <source>Folder or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that is shown; type or paste another path and press Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::Arguments</name>
    <message>
        <source>Usage: linkwright [FOLDER|LINK]...

Shows the links of a folder, and changes them.
  FOLDER      is opened; further ones open in windows of their own
  LINK        is selected in its folder
  (nothing)   the folder of last time

  --version   print the version
  --help      print this
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::BatchChangesModel</name>
    <message>
        <source>In place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known to be in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::Breadcrumb</name>
    <message>
        <source>Click here to type or paste where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder on screen and those it lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders further up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
It is reached over a link; really it is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::BulkCommands</name>
    <message>
        <source>Make Targets Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Targets Absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point Straight at the End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Links by Hard Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace Links by Copies of Their Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Broken Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote 1 entry to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %L1 entries to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::ChainPicture</name>
    <message numerus="yes">
        <source>… %n more links …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::ChangeDesk</name>
    <message>
        <source>Make the ticked changes; they are not recorded and can never be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is changed while what was cut off is brought to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was like this already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on Without Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::ChangeTargetDialog</name>
    <message>
        <source>Change Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link will point to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Will point to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the link is to point to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link points to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::CountWords</name>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 becomes healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 become healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 becomes broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 become broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 stays broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stay broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 stays healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stay healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is offline or cannot be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are offline or cannot be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 leaves no link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leave no link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other link here becomes broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 other links here become broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other link here becomes healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 other links here become healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::DropMenu</name>
    <message>
        <source>What to do with what was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link Here (&amp;Absolute)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move Here and Leave a Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;Target to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will point to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link &amp;Inside “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hard Link Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hard Links Here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::ExportDialog</name>
    <message>
        <source>Export List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All listed (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Entries:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, one record a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::FolderModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::FolderPage</name>
    <message>
        <source>%1 is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here to make links to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is here is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Hidden Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::FolderView</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries of the folder; links say what they point to and how they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative, messy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard link (2 names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>000.0 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::HistoryCommands</name>
    <message>
        <source>Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w All…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip it to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip it to go on with what came before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this can be made again. Skip it to leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this can be undone any more. Skip it to go on with what came before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next redo makes “%1” again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing else to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next undo takes back “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing else to undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::HistoryModel</name>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::HistoryPanel</name>
    <message>
        <source>Search places and targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only entries whose places, targets or words hold this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes that were made, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Them A&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows first what undoing the chosen entry would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows first what making the chosen entry again would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the chosen entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring to an End…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo These Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing like this is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::KindChoice</name>
    <message>
        <source>Symbolic link to a fi&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to a file, and nowhere when a folder is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbolic link to a f&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to a folder, and nowhere when a file is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Junction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to a folder of this computer by its whole path; making one needs no right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hard link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second name of the same file, on the same drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::LinkCommands</name>
    <message>
        <source>A link can only lead to files of this computer, so nothing was made for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A link can only lead to files of this computer, so nothing was made for %1 and %Ln more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no files on the clipboard. Copy some first, here or in a file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped holds no files, so there is nothing to link to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was dropped on itself; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::LinkLook</name>
    <message>
        <source>Points to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, link, points to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::LinkNames</name>
    <message>
        <source>root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::LinkPanel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of its %2 names are in this folder; the others were not looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the selected entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text stored in the link, exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the link points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way it leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Names in This Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the other names of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::MainWindow</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a link to see where it leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such link here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Linkwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linkwright %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every link for what it is, makes new ones, and mends broken ones.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under way does not stop. Close the window once more to leave it as it is; what is cut off then can be rolled back or finished later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping what is under way; then this window closes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop has no program that opens %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent &amp;Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None Yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only entries whose name or target holds this text; Escape shows all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Without undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until this window is closed its changes are not recorded, because the journal could not be written; they can never be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is among the places now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: changes of this window are not recorded until it is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: the journal cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible while something is being changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::MessageBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::MoveDialog</name>
    <message>
        <source>They &amp;keep pointing to the same thing: relative targets are written anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They keep their exact &amp;text, wherever that leads then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move 1 entry to &amp;folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %L1 entries to &amp;folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder to move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays the same of links:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::NewLinkDialog</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type, paste or drop what the link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or folder the link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as the target&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link&apos;s own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder the link will be in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the link leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Points to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hard link: a second name of the same file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the link is to point to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which folder the link is to be in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is at the target yet: choose above whether the link is to lead to a file or to a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PlaceChooser</name>
    <message>
        <source>Go to the folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PlacesView</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and volumes that are always at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in New &amp;Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PlanDialog</name>
    <message>
        <source>Tick the links to replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply 1 Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply %L1 Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link has to point to something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed can be no target: it is too long, or holds a zero byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The target of %2 is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the current change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only changes whose place, target or remark holds this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only what goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only changes that cannot be made, or leave a link broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants every change that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out every change that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Back:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at the &amp;first refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else what is refused is told, and the rest goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;Plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these changes to a file, to be made later or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport Script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these changes as a shell script that checks before it acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the ticked changes; they can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PlanLook</name>
    <message>
        <source>%1, points to %2, will point to %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PlanModel</name>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has its text again; its way back was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved; its text was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has its text again, but stayed where it was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved, but its text stayed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moves to %2: %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will point to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PlanTable</name>
    <message>
        <source>New target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link will point to; Escape leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change with what is there now and what will be; Space leaves the selected ones out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::PreviewCard</name>
    <message>
        <source>It is %1 now and becomes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relative text would not lead there, so it will be absolute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This makes a second name of the link itself, not of what it points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is like this already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both names will stand for the same file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::RecoveryCommands</name>
    <message>
        <source>Tr&amp;y Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Roll Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back what was cut off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;inish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing what was cut off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;Not Ask Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Striking the damaged record out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is being changed. Once that is done, this can be brought to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::RecoveryWords</name>
    <message numerus="yes">
        <source>A change of %Ln links was cut off on %1. %2 Nothing is lost: it can be rolled back, so that all is as it was before, or finished.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rolled back: all %Ln links are as before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished: all %Ln changes are made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another window or program is recovering it, or has already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something had to be left as it is. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Something had to be left as it is. %1 The same holds for %Ln more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %Ln more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was at work in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was at work on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was at work on %1 and %Ln more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2 was cut off, and the journal&apos;s record of it is damaged: it can neither be rolled back nor finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was to change %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was to change %Ln places, first %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RemoveQuestion</name>
    <message numerus="yes">
        <source>Remove %n links?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n names?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the link %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the name %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What they point to stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What links point to stays, and so does every file: the last name of one is never removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself stays, under another name that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it points to (%1) stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It points to %1. Nothing else is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n Links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n Names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::ReportWords</name>
    <message>
        <source>Made link %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made hard link %1, a second name of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed link %1; %2 was not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the name %1; the file is still there as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a copy of %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a hard link to %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link to %2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the empty folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %Ln links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Made %Ln changes again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undid %Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed, because the journal, which undo needs, cannot be written. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you go on without undo, what is changed in this window from now on, until it is closed, will not be recorded: it cannot be undone, and not be recovered after a crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has locked the journal %1, which undo needs. Nothing was touched. Until it lets go, nothing can be undone, and changes can only be made without undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal, which undo needs, cannot be used. %1 Nothing was touched. Until that is mended, or the file moved away, nothing can be undone, and changes can only be made without undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what was tried of “%1” could be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what was tried of “%1” could be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of “%1” could be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of “%1” could be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed could not be written down in the journal to its end, and cannot be undone before that is done. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed in %1 may not survive a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 The same holds for %Ln more folders.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: another window or program is at work on this very entry of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: this entry of the history was undone or made again elsewhere meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left as it is. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Another one could not be done either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln more could not be done either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RewriteDialog</name>
    <message>
        <source>The replacement names a group that is not there, or holds a lone $ (write $$ for it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression cannot be used, from character %1 on: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 target would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what targets &amp;begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what a regular e&amp;xpression finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that is to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that is to come in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Say what is to be replaced. %Ln links are looked at.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Old beginning:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expression:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New beginning:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;placement:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$1 or ${name} stands for a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$1 stands for the first group; \1 is put there as it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For %Ln it cannot be told, or the new text could not be a target.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>linkwright::RightsBadge</name>
    <message>
        <source>Whether links may be made in this folder; press for the reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::RowDelegate</name>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return renames, Escape leaves the name as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::SaveFileDialog</name>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file&apos;s own name, or its whole path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder the file will be in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the new file in the place of the one that is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::StyleChoice</name>
    <message>
        <source>&amp;Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the link&apos;s folder: keeps working when both are moved together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the root: keeps working when only the link is moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly the text above, whether it leads anywhere or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the target is written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>linkwright::TabBar</name>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders that are open in this window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

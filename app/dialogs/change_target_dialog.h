// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/link_dialog.h"
#include "links/link_entry.h"
#include "platform/file_system.h"

namespace linkwright {

class StyleChoice;

/// Changes what a link points to. Begins with the text as it is.
class ChangeTargetDialog : public LinkDialog
{
    Q_OBJECT

public:
    ChangeTargetDialog(FileSystem &files, NativePath folder, const Entry &entry, QWidget *parent = nullptr);

    RetargetRequest request() const;

protected:
    LivePreview::Question question() override;

private:
    void makeFields(const LinkPart &link);
    void brought(const NativePath &place);
    void chooseTarget();

    FileSystem &m_files;
    NativePath m_folder;
    std::string m_name;
    LinkTarget m_before;
    PathEdit *m_target;
    StyleChoice *m_style;
};

} // namespace linkwright

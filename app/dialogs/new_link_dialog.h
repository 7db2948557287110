// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/kind_choice.h"
#include "dialogs/link_dialog.h"
#include "platform/file_system.h"

#include <string_view>

class QCheckBox;

namespace linkwright {

class StyleChoice;

/// Makes a new link: what it points to, where it will be, how the target is written.
class NewLinkDialog : public LinkDialog
{
    Q_OBJECT

public:
    NewLinkDialog(FileSystem &files, NativePath folder, TargetStyle style, QWidget *parent = nullptr);

    void setTarget(const NativePath &target);
    void setLinkName(std::string_view name); // else it follows the target
    void chooseForm(LinkForm form);
    KindChoice *kinds() const { return m_kinds; } // null where links have none
    /// What to make once the fields are understood.
    CreateRequest request() const;
    TargetStyle style() const; // to be remembered

protected:
    LivePreview::Question question() override;
    void understood(const Preview &preview) override;
    QString undecided(const Preview &preview) const override;

private:
    CreateRequest asked() const; // with the kind that a person chose
    void makeFields();
    void chooseTarget();
    void choosePlace();
    void makeKinds();
    void targetTyped();
    void formChosen(LinkForm form);
    void formChanged();
    bool isHard() const;

    FileSystem &m_files;
    NativePath m_startFolder;
    PathEdit *m_target;
    PathEdit *m_name;
    PathEdit *m_folder;
    StyleChoice *m_style;
    QCheckBox *m_hard = nullptr; // where links have no kinds
    KindChoice *m_kinds = nullptr; // where they have
    ChosenForm m_chosen;
    bool m_nameIsOurs = true; // not chosen by the person: it follows the target
};

} // namespace linkwright

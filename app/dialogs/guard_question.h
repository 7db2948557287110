// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "gestures/guarded_plans.h"
#include "repair/backlinks.h"

#include <QDialog>

#include <map>
#include <vector>

class QLayout;
class QPushButton;
class QRadioButton;

namespace linkwright {

/// Asks what becomes of links that point to something that moves or goes. Cancel changes nothing at all.
class GuardQuestion : public QDialog
{
    Q_OBJECT

public:
    enum class Deed : std::uint8_t { Rename, Move, Remove };

    struct Facts
    {
        Deed deed = Deed::Rename;
        std::vector<NativePath> places; // what moves or goes
        std::vector<Backlink> links; // not empty
        bool complete = true; // false: there may be more of them
        bool previews = false; // all is shown as a table anyway
    };

    explicit GuardQuestion(const Facts &facts, QWidget *parent = nullptr);

    PointingLinks choice() const;
    void choose(PointingLinks choice);
    /// A table of all changes is wanted before they are made.
    bool wantsPreview() const { return m_wantsPreview; }

private:
    QLayout *makeChoices(const Facts &facts);
    QLayout *makeButtons(const Facts &facts);
    void add(PointingLinks choice, const QString &text, QLayout &column);

    std::map<PointingLinks, QRadioButton *> m_choices;
    bool m_wantsPreview = false;
};

} // namespace linkwright

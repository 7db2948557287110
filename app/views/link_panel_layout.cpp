// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/link_rules.h"
#include "store/catalog.h"
#include "views/chain_picture.h"
#include "views/cure_finder.h"
#include "views/elided_label.h"
#include "views/link_panel.h"
#include "views/note_field.h"
#include "views/quiet_label.h"
#include "views/target_editor.h"

#include <QAction>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int margin = 14;
constexpr int beside = 10; // between an icon and its words
constexpr int leastWidth = 30; // characters

/// Nothing is cut off at the side, however long the words of a language are; and it does not grow narrower again, so
/// that it does not jump from one entry to the next.
class WideEnough : public QScrollArea
{
public:
    explicit WideEnough(QWidget *parent)
        : QScrollArea(parent)
    {
        setMinimumWidth(fontMetrics().averageCharWidth() * leastWidth);
    }

protected:
    bool event(QEvent *event) override
    {
        const bool done = QScrollArea::event(event);
        if (event->type() == QEvent::LayoutRequest && widget() != nullptr) {
            const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
            setMinimumWidth(std::max(minimumWidth(), needed));
        }
        return done;
    }
};

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLayout *iconAndWords(QLabel *icon, QLayout *words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(beside);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return row;
}

} // namespace

QWidget *LinkPanel::makeScrolled(QWidget *contents)
{
    auto *area = new WideEnough(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the focus, and is brought into view
    area->setWidget(contents);
    area->viewport()->setAutoFillBackground(false);
    contents->setAutoFillBackground(false);
    return area;
}

QWidget *LinkPanel::makeContents(NativePath journal)
{
    auto *contents = new QWidget;
    m_nothing = textLabel(contents);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_something = new QWidget(contents);
    m_linkPart = new QWidget(m_something);

    auto *something = new QVBoxLayout(m_something);
    something->setContentsMargins(0, 0, 0, 0);
    something->setSpacing(margin);
    something->addLayout(makeHead());
    makeLinkPart(std::move(journal));
    something->addWidget(m_linkPart);
    makeNamesPart();
    something->addWidget(m_namesPart);
    something->addStretch(1);

    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_something, 1);
    return contents;
}

QLayout *LinkPanel::makeHead()
{
    m_icon = new QLabel(m_something);
    m_name = new ElidedLabel({}, m_something);
    QFont bold = m_name->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.1);
    m_name->setFont(bold);
    m_kind = new QuietLabel({}, m_something);
    m_kind->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_kind);
    return iconAndWords(m_icon, words);
}

QLayout *LinkPanel::makeHealth()
{
    m_healthIcon = new QLabel(m_linkPart);
    m_sentence = textLabel(m_linkPart);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *words = new QVBoxLayout;
    words->addWidget(m_sentence);
    words->addWidget(makeCheckAgain(), 0, Qt::AlignLeading);
    return iconAndWords(m_healthIcon, words);
}

/// The rows do that by themselves as soon as they are told of something; not every system tells of everything.
QToolButton *LinkPanel::makeCheckAgain()
{
    m_checkAgain = new QToolButton(m_linkPart);
    m_checkAgain->setFocusPolicy(Qt::StrongFocus);
    m_checkAgain->setAccessibleDescription(tr("Follow this link once more"));
    m_checkAgain->hide();
    connect(m_checkAgain, &QToolButton::clicked, this, &LinkPanel::check);
    return m_checkAgain;
}

void LinkPanel::makeLinkPart(NativePath journal)
{
    m_target = new TargetEditor(m_files, m_linkPart);
    connect(m_target, &TargetEditor::applyWanted, this, &LinkPanel::retargetWanted);
    m_chain = new ChainPicture(m_linkPart);
    connect(m_chain, &ChainPicture::placeWanted, this, &LinkPanel::placeWanted);
    m_chain->standBehind(&m_target->straightButton());
    m_cures = new CureFinder(m_files, catalogBeside(journal), m_linkPart);
    m_facts = new QFormLayout;
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setVerticalSpacing(2);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const QString &fact : {tr("Modified"), tr("End modified"), tr("Owner")}) {
        auto *label = new QuietLabel(fact, m_linkPart);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        m_facts->addRow(label, textLabel(m_linkPart));
    }
    m_note = new NoteField(std::move(journal), m_linkPart);
    connect(m_note, &NoteField::saved, this, [this](const NativePath &, bool first) { Q_EMIT noteSaved(first); });

    auto *column = new QVBoxLayout(m_linkPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [&](const QString &title, auto *part) {
        column->addSpacing(10);
        column->addWidget(new QuietLabel(title, m_linkPart));
        column->addWidget(part);
    };
    column->addLayout(makeHealth());
    add(tr("Points to"), m_target);
    add(tr("The way it leads"), m_chain);
    column->addWidget(m_cures);
    column->addSpacing(6);
    column->addLayout(m_facts);
    add(tr("Note"), m_note);
}

/// Looking for names may take a while, so it is done when somebody wants to know.
void LinkPanel::makeNamesPart()
{
    m_namesPart = new QWidget(m_something);
    m_findNames = new QToolButton(m_namesPart);
    m_findNames->setText(link_rules::allNamesAreTold ? tr("Show All Names") : tr("Show Names in This Folder"));
    m_findNames->setFocusPolicy(Qt::StrongFocus);
    m_findNames->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_findNames->setAccessibleDescription(tr("Look for the other names of this file"));
    connect(m_findNames, &QToolButton::clicked, this, &LinkPanel::findNames);
    m_names = new QListWidget(m_namesPart);
    m_names->setTextElideMode(Qt::ElideMiddle);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setAccessibleName(tr("Names of the file"));
    m_namesNote = textLabel(m_namesPart);
    auto *column = new QVBoxLayout(m_namesPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_findNames);
    column->addWidget(m_names);
    column->addWidget(m_namesNote);
}

QWidget *LinkPanel::makeDeeds()
{
    m_deedPart = new QWidget(this);
    auto *column = new QVBoxLayout(m_deedPart);
    column->setContentsMargins(0, 0, 0, margin);
    column->setSpacing(0);
    auto *line = new QFrame(m_deedPart);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    column->addWidget(line);
    m_deeds = new QVBoxLayout;
    m_deeds->setContentsMargins(margin, margin / 2, margin, 0);
    m_deeds->setSpacing(4);
    column->addLayout(m_deeds);
    return m_deedPart;
}

void LinkPanel::addDeed(QAction *action, WhenUnfit whenUnfit)
{
    auto *button = new QToolButton(m_deedPart);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleDescription(action->whatsThis());
    const auto follow = [button, action, whenUnfit] {
        button->setVisible(action->isVisible() && (action->isEnabled() || whenUnfit == WhenUnfit::Grey));
    };
    connect(action, &QAction::changed, button, follow);
    QWidget *before = m_deeds->isEmpty() ? m_names : m_deeds->itemAt(m_deeds->count() - 1)->widget();
    m_deeds->addWidget(button);
    setTabOrder(before, button); // behind all of the panel, whenever it is added
    follow();
}

} // namespace linkwright

// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/link_panel.h"

#include "base/link_rules.h"
#include "models/link_look.h"
#include "text/error_text.h"
#include "text/health_text.h"
#include "text/kind_text.h"
#include "text/style_text.h"
#include "views/chain_picture.h"
#include "views/cure_finder.h"
#include "views/elided_label.h"
#include "views/note_field.h"
#include "views/target_editor.h"

#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr int entryIconSize = 32;
constexpr int healthIconSize = 22;
constexpr qsizetype longestName = 30; // letters that a narrow panel shows in one line
constexpr qsizetype longestPath = 70; // letters in a sentence that is read at a glance

QIcon iconOf(const Entry &entry)
{
    const bool isFolder = leadsToFolder(entry);
    if (entry.link)
        return QIcon::fromTheme(isFolder ? QStringLiteral("linktofolder") : QStringLiteral("linktofile"));
    return QIcon::fromTheme(isFolder ? QStringLiteral("folder") : QStringLiteral("file"));
}

QString kindLine(const Entry &entry)
{
    if (entry.link)
        return LinkPanel::tr("%1, %2").arg(kindText(entry), styleText(entry.link->style, StylePosition::Within));
    if (entry.type != NodeType::File)
        return kindText(entry);
    return LinkPanel::tr("%1, %2").arg(kindText(entry), QLocale().formattedDataSize(static_cast<qint64>(entry.size)));
}

bool hasNames(const Entry &entry)
{
    return entry.type == NodeType::File && entry.names > 1;
}

/// Whether names that were found before are to be believed no more.
bool mayHaveOtherNames(const Entry &before, const Entry &now)
{
    return before.names != now.names || before.size != now.size || before.modified != now.modified;
}

/// Of a long path in it only beginning and end, as the chain below has all of it.
QString withShortPath(QString sentence, const QString &path)
{
    if (path.size() > longestPath)
        sentence.replace(path, path.left(longestPath / 2) + u'…' + path.right(longestPath / 2));
    return sentence;
}

/// Not healthy, and for reasons that may pass by themselves.
bool mayAnswerLater(const Verdict &verdict)
{
    return verdict.health == Health::Offline || verdict.health == Health::Unanswered;
}

/// Not followed, as nobody asked for the computer it leads to.
bool isServerNotAsked(const Verdict &verdict)
{
    return verdict.health == Health::Unchecked && !verdict.isAwaited()
           && !link_rules::shareIn(verdict.path.bytes).empty();
}

QString timeText(std::int64_t nanoseconds)
{
    constexpr std::int64_t nanosecondsInMillisecond = 1'000'000;
    const auto time = QDateTime::fromMSecsSinceEpoch(nanoseconds / nanosecondsInMillisecond);
    return nanoseconds == 0 ? QString() : QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

LinkPanel::LinkPanel(FileSystem &files, NativePath journal, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
{
    setAccessibleName(tr("Link panel"));
    setAccessibleDescription(tr("What is known of the selected entry"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeScrolled(makeContents(std::move(journal))), 1);
    column->addWidget(makeDeeds());
    showNothing({});
}

void LinkPanel::showNothing(const QString &why)
{
    m_look.cancel();
    m_entry = {};
    m_noted = {};
    m_note->clear();
    m_nothing->setText(why);
    m_nothing->setVisible(true);
    m_something->setVisible(false);
    m_deedPart->setVisible(false);
}

void LinkPanel::showEntry(const NativePath &folder, const Entry &entry)
{
    m_nothing->setVisible(false);
    m_something->setVisible(true);
    const bool another = folder != m_folder || entry.name != m_entry.name;
    const bool otherNames = another || mayHaveOtherNames(m_entry, entry);
    m_folder = folder;
    m_entry = entry;
    m_icon->setPixmap(iconOf(entry).pixmap(QSize(entryIconSize, entryIconSize), devicePixelRatioF()));
    m_name->setText(shown(entry.name));
    m_kind->setText(kindLine(entry));
    m_linkPart->setVisible(entry.link != nullptr);
    m_deedPart->setVisible(entry.link != nullptr);
    m_namesPart->setVisible(hasNames(entry));
    m_look.cancel();
    if (another || !entry.link) {
        m_chain->clear();
        m_noted = {};
        m_note->clear();
    }
    if (otherNames)
        forgetNames();
    if (entry.link)
        showLink(*entry.link);
}

void LinkPanel::showLink(const LinkPart &link)
{
    const NativePath place = m_folder / m_entry.name;
    if (m_curesOf != std::pair(place, link.target)) {
        m_curesOf = {place, link.target};
        m_cures->setLink(place);
    }
    m_target->show(place, link.target);
    showVerdict(link.verdict());
    m_look.start<Result<LinkDetails>>(
        this,
        [files = &m_files, folder = m_folder, name = m_entry.name, target = link.target](const StopToken &) {
            return lookAtLink(*files, folder, name, target);
        },
        [this](const Result<LinkDetails> &details) { showDetails(details); });
}

void LinkPanel::showVerdict(const Verdict &verdict)
{
    m_cures->setVisible(countsAsBroken(verdict.health));
    m_healthIcon->setPixmap(
        healthIcon(verdict.health).pixmap(QSize(healthIconSize, healthIconSize), devicePixelRatioF()));
    m_server = isServerNotAsked(verdict) ? verdict.path : NativePath();
    m_checkAgain->setText(m_server.isEmpty() ? tr("Check Again") : tr("Check Now"));
    m_checkAgain->setVisible(mayAnswerLater(verdict) || !m_server.isEmpty());
    const auto nearest = nearestExisting(verdict);
    const QString sentence = healthSentence(verdict, nearest);
    const QString brief = withShortPath(sentence, shown(verdict.path)); // first, as the nearest is a part of it
    showSentence(sentence, nearest ? withShortPath(brief, shown(*nearest)) : brief);
}

/// Whoever asks for a link to another computer asks for all that lead there, until the program ends.
void LinkPanel::check()
{
    if (!m_server.isEmpty())
        m_files.admitServer(m_server);
    Q_EMIT checkWanted(m_folder / m_entry.name);
}

void LinkPanel::showSentence(const QString &sentence, const QString &brief)
{
    m_wholeSentence = sentence;
    m_sentence->setText(withShortNames(brief, longestName));
    m_sentence->setToolTip(plainToolTip(sentence));
    m_sentence->setAccessibleName(sentence);
}

void LinkPanel::showDetails(const Result<LinkDetails> &details)
{
    if (!details) { // gone meanwhile; the row will say so
        m_chain->clear();
        const QString sentence = errorSentence(details.error(), Spelling::Window, Doing::Reading);
        showSentence(sentence, sentence);
    } else {
        showVerdict(details->chain.verdict);
        m_chain->show(*details);
        showFacts(*details);
        m_noted = details->folder / m_entry.name;
        m_note->show(m_noted);
    }
    Q_EMIT chainShown();
}

void LinkPanel::showFacts(const LinkDetails &details)
{
    const QString texts[] = {timeText(details.modified), timeText(details.endModified),
                             details.owner ? shown(*details.owner) : QString()};
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        if (auto *label = qobject_cast<QLabel *>(m_facts->itemAt(row, QFormLayout::FieldRole)->widget()))
            label->setText(withShortWords(texts[row], longestName));
        m_facts->setRowVisible(row, !texts[row].isEmpty());
    }
}

QStringList LinkPanel::facts() const
{
    QStringList lines;
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto *label = qobject_cast<QLabel *>(m_facts->itemAt(row, QFormLayout::LabelRole)->widget());
        const auto *value = qobject_cast<QLabel *>(m_facts->itemAt(row, QFormLayout::FieldRole)->widget());
        if (label != nullptr && value != nullptr && m_facts->isRowVisible(row))
            lines += label->text() + QStringLiteral(": ") + value->text();
    }
    return lines;
}

void LinkPanel::setBusy(bool busy)
{
    m_target->setBusy(busy);
    m_cures->setBusy(busy);
}

void LinkPanel::reloadNote()
{
    if (!m_noted.isEmpty())
        m_note->show(m_noted);
}

QString LinkPanel::sentence() const
{
    return m_wholeSentence;
}

} // namespace linkwright

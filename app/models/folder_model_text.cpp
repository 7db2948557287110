// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_model.h"
#include "text/health_text.h"
#include "text/kind_text.h"
#include "text/style_text.h"

#include <QDateTime>
#include <QLocale>

namespace linkwright {

namespace {

constexpr std::int64_t nanosecondsInMillisecond = 1'000'000;

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString sizeText(const Entry &entry)
{
    return entry.type == NodeType::File ? QLocale().formattedDataSize(static_cast<qint64>(entry.size)) : QString();
}

QString timeText(std::int64_t nanoseconds)
{
    if (nanoseconds == 0)
        return {};
    const auto time = QDateTime::fromMSecsSinceEpoch(nanoseconds / nanosecondsInMillisecond);
    return QLocale().toString(time, QLocale::ShortFormat);
}

QVariant linkText(const LinkPart &link, int column)
{
    switch (column) {
    case FolderModel::PointsTo: return shown(link.target.raw);
    case FolderModel::Health: return healthText(link.verdict(), link.isAwaited() ? Asking::Yes : Asking::No);
    case FolderModel::Style: return styleText(link.style);
    case FolderModel::Hops: return link.isAwaited() ? QString() : QLocale().toString(link.hops());
    default: return {};
    }
}

QVariant text(const Entry &entry, int column)
{
    switch (column) {
    case FolderModel::Name: return shown(entry.name);
    case FolderModel::Kind: return kindText(entry);
    case FolderModel::Size: return sizeText(entry);
    case FolderModel::Modified: return timeText(entry.modified);
    default: return entry.link ? linkText(*entry.link, column) : QVariant();
    }
}

QVariant linkFact(const LinkPart &link, int role)
{
    switch (role) {
    case FolderModel::TargetRole: return bytesOf(link.target.raw);
    case FolderModel::HealthRole: return static_cast<int>(link.health());
    case FolderModel::HealthSentenceRole: return healthSentence(link.verdict());
    case FolderModel::HopsRole: return static_cast<int>(link.hops());
    default: return {};
    }
}

QVariant fact(const Entry &entry, int role)
{
    switch (role) {
    case FolderModel::NameRole: return bytesOf(entry.name);
    case FolderModel::IsLinkRole: return entry.link != nullptr;
    case FolderModel::TypeRole: return static_cast<int>(entry.type);
    case FolderModel::IsForeignRole: return entry.foreignTag != 0;
    case FolderModel::LeadsToFolderRole: return leadsToFolder(entry);
    case FolderModel::SizeRole: return QVariant::fromValue<qulonglong>(entry.size);
    case FolderModel::ModifiedRole: return QVariant::fromValue<qlonglong>(entry.modified);
    default: return entry.link ? linkFact(*entry.link, role) : QVariant();
    }
}

} // namespace

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    const Entry *const one = entry(index);
    return one != nullptr ? dataOf(*one, index.column(), role) : QVariant();
}

QVariant FolderModel::dataOf(const Entry &entry, int column, int role) const
{
    if (role == Qt::DisplayRole && column == PointedTo) {
        const std::uint32_t count = pointersTo(m_pointers, entry);
        return count > 0 ? QLocale().toString(count) : QString();
    }
    if (role == Qt::DisplayRole && column == Note)
        return noteLine(noteOf(m_notes, entry));
    if (role == Qt::DisplayRole)
        return text(entry, column);
    if (role == NoteRole) {
        const std::string_view note = noteOf(m_notes, entry);
        return note.empty() ? QVariant() : noteLines(note);
    }
    if (role == Qt::TextAlignmentRole && (column == Size || column == Hops || column == PointedTo))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return fact(entry, role);
}

QVariant FolderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case PointsTo: return tr("Points to");
    case Health: return tr("Health");
    case Style: return tr("Style");
    case Hops: return tr("Hops");
    case Kind: return tr("Kind");
    case Size: return tr("Size");
    case Modified: return tr("Modified");
    case Note: return tr("Note");
    case PointedTo: return tr("Pointed to by");
    default: return {};
    }
}

QHash<int, QByteArray> FolderModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{NameRole, "name"},
                  {TargetRole, "target"},
                  {IsLinkRole, "isLink"},
                  {HealthRole, "health"},
                  {HealthSentenceRole, "healthSentence"},
                  {TypeRole, "type"},
                  {LeadsToFolderRole, "leadsToFolder"},
                  {SizeRole, "size"},
                  {ModifiedRole, "modified"},
                  {HopsRole, "hops"},
                  {IsForeignRole, "isForeign"},
                  {NoteRole, "note"}});
    return names;
}

} // namespace linkwright

// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"
#include "models/folder_model.h"
#include "models/link_look.h"

#include <QAbstractItemModelTester>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

/// Entries as facts, without a disk, and what a model shows of them.
namespace linkwright::test {

inline Entry file(std::string name, std::uint64_t size = 0)
{
    Entry entry;
    entry.name = std::move(name);
    entry.type = NodeType::File;
    entry.size = size;
    return entry;
}

inline Entry folder(std::string name)
{
    Entry entry = file(std::move(name));
    entry.type = NodeType::Folder;
    return entry;
}

inline Entry linkTo(std::string name, std::string target, Health health = Health::Healthy,
                    NodeType endType = NodeType::Unknown)
{
    const Verdict verdict{health, 1, 0, false, {}, endType};
    Entry entry = file(std::move(name));
    entry.type = NodeType::SymbolicLink;
    entry.link = std::make_shared<const LinkPart>(LinkTarget{std::move(target)}, Style(), verdict);
    return entry;
}

/// As a listing of very many links tells it first.
inline Entry awaitedLink(std::string name, std::string target)
{
    Entry entry = file(std::move(name));
    entry.type = NodeType::SymbolicLink;
    entry.link = std::make_shared<const LinkPart>(LinkTarget{std::move(target)}, Style());
    return entry;
}

inline std::vector<Entry> files(const std::vector<std::string> &names)
{
    std::vector<Entry> entries(names.size());
    std::ranges::transform(names, entries.begin(), [](const std::string &name) { return file(name); });
    return entries;
}

/// So many that the model sorts them in a thread: "n0", "n1", … in an order that is none.
inline std::vector<Entry> manyFiles(int count)
{
    std::vector<Entry> entries;
    for (int at = 0; at < count; ++at) {
        const int number = static_cast<int>((static_cast<long long>(at) * 7919) % count);
        entries.push_back(file("n" + std::to_string(number), static_cast<std::uint64_t>(count - number)));
    }
    return entries;
}

/// The names from top to bottom, as bytes.
inline QList<QByteArray> shownNames(const QAbstractItemModel &model)
{
    QList<QByteArray> names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data(FolderModel::NameRole).toByteArray());
    return names;
}

/// A model under the tester, with the look on top as in the window.
struct Fixture
{
    FolderModel model;
    LinkLook look;
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture() { look.setSourceModel(&model); }

    QList<QByteArray> names() const { return shownNames(model); }
    void list(std::vector<Entry> &&entries)
    {
        model.append(std::move(entries));
        model.complete();
    }
};

} // namespace linkwright::test

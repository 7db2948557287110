// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"

#include "store/settings_file.h"

#include <QSettings>

#include <algorithm>
#include <string_view>

namespace linkwright {

namespace {

// All keys of the file.
constexpr QLatin1String geometryKey("window/geometry");
constexpr QLatin1String stateKey("window/state");
constexpr QLatin1String splitterKey("window/splitter");
constexpr QLatin1String columnsKey("folder/columns2");
constexpr QLatin1String columnsFitKey("folder/columnsFit");
constexpr QLatin1String planSizeKey("plan/size");
constexpr QLatin1String lastFolderKey("folder/last");
constexpr QLatin1String bookmarksKey("folder/bookmarks");
constexpr QLatin1String recentKey("folder/recent");
constexpr QLatin1String showHiddenKey("folder/showHidden");
constexpr QLatin1String showTreeKey("folder/showTree");
constexpr QLatin1String linkStyleKey("link/style");
constexpr QLatin1String movedLinksKey("link/movedKeepText");
constexpr QLatin1String keepDaysKey("history/keepDays");
constexpr QLatin1String keepMegabytesKey("history/keepMegabytes");

constexpr std::size_t mostRecent = 12;
constexpr std::uint64_t megabyte = 1ULL << 20U;

struct StyleWord
{
    TargetStyle style = TargetStyle::Verbatim;
    QLatin1String word;
};
constexpr StyleWord styleWords[] = {
    {TargetStyle::Relative, QLatin1String("relative")},
    {TargetStyle::Absolute, QLatin1String("absolute")},
    {TargetStyle::Verbatim, QLatin1String("verbatim")},
};

bool standsForItself(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')
           || std::string_view("/._-~").find(byte) != std::string_view::npos;
}

/// 0 to 15; 16 for what is no digit of a hexadecimal number.
unsigned digitValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<unsigned>(digit - '0');
    if (digit >= 'A' && digit <= 'F')
        return static_cast<unsigned>(digit - 'A') + 10;
    return digit >= 'a' && digit <= 'f' ? static_cast<unsigned>(digit - 'a') + 10 : 16;
}

std::vector<NativePath> folders(const SettingsFile &file, QLatin1String key)
{
    std::vector<NativePath> folders;
    for (const QString &text : file.value(key).toStringList())
        folders.push_back({percentDecoded(text.toLatin1())});
    return folders;
}

void setFolders(SettingsFile &file, QLatin1String key, const std::vector<NativePath> &folders)
{
    QStringList texts;
    for (const NativePath &folder : folders)
        texts += QString::fromLatin1(percentEncoded(folder.bytes));
    file.setValue(key, texts);
}

} // namespace

Settings::Settings()
    : Settings(QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("linkwright"),
                         QStringLiteral("linkwright"))
                   .fileName())
{
}

Settings::Settings(const QString &iniFile)
    : m_file(std::make_unique<SettingsFile>(iniFile))
{
}

Settings::~Settings() = default;

QByteArray Settings::windowGeometry() const
{
    return m_file->value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_file->setValue(geometryKey, geometry);
}

QByteArray Settings::windowState() const
{
    return m_file->value(stateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_file->setValue(stateKey, state);
}

QByteArray Settings::splitterState() const
{
    return m_file->value(splitterKey).toByteArray();
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_file->setValue(splitterKey, state);
}

QByteArray Settings::columns() const
{
    return m_file->value(columnsKey).toByteArray();
}

void Settings::setColumns(const QByteArray &state)
{
    m_file->setValue(columnsKey, state);
}

bool Settings::columnsFit() const
{
    return m_file->value(columnsFitKey, false).toBool();
}

void Settings::setColumnsFit(bool fit)
{
    m_file->setValue(columnsFitKey, fit);
}

QSize Settings::planSize() const
{
    return m_file->value(planSizeKey).toSize();
}

void Settings::setPlanSize(const QSize &size)
{
    m_file->setValue(planSizeKey, size);
}

NativePath Settings::lastFolder() const
{
    return {percentDecoded(m_file->value(lastFolderKey).toString().toLatin1())};
}

void Settings::setLastFolder(const NativePath &folder)
{
    m_file->setValue(lastFolderKey, QString::fromLatin1(percentEncoded(folder.bytes)));
}

std::vector<NativePath> Settings::bookmarks() const
{
    return folders(*m_file, bookmarksKey);
}

void Settings::setBookmarks(const std::vector<NativePath> &folders)
{
    setFolders(*m_file, bookmarksKey, folders);
}

std::vector<NativePath> Settings::recentFolders() const
{
    return folders(*m_file, recentKey);
}

void Settings::addRecentFolder(const NativePath &folder)
{
    auto recent = recentFolders();
    std::erase(recent, folder);
    recent.insert(recent.begin(), folder);
    recent.resize(std::min(recent.size(), mostRecent));
    setFolders(*m_file, recentKey, recent);
}

bool Settings::showHidden() const
{
    return m_file->value(showHiddenKey, false).toBool();
}

void Settings::setShowHidden(bool show)
{
    m_file->setValue(showHiddenKey, show);
}

bool Settings::showTree() const
{
    return m_file->value(showTreeKey, false).toBool();
}

void Settings::setShowTree(bool show)
{
    m_file->setValue(showTreeKey, show);
}

TargetStyle Settings::linkStyle() const
{
    const QString word = m_file->value(linkStyleKey).toString();
    for (const auto &known : styleWords) {
        if (word == known.word)
            return known.style;
    }
    return TargetStyle::Relative;
}

void Settings::setLinkStyle(TargetStyle style)
{
    for (const auto &known : styleWords) {
        if (style == known.style)
            m_file->setValue(linkStyleKey, QString(known.word));
    }
}

HistoryLimits Settings::historyLimits() const
{
    HistoryLimits limits;
    bool isNumber = false;
    const uint days = m_file->value(keepDaysKey).toString().toUInt(&isNumber);
    if (isNumber && days <= 1'000'000)
        limits.days = static_cast<int>(days);
    const uint megabytes = m_file->value(keepMegabytesKey).toString().toUInt(&isNumber);
    if (isNumber)
        limits.bytes = megabytes * megabyte;
    return limits;
}

void Settings::setHistoryLimits(const HistoryLimits &limits)
{
    m_file->setValue(keepDaysKey, limits.days);
    // At least one, as none would mean no limit.
    const std::uint64_t megabytes = (limits.bytes + megabyte - 1) / megabyte;
    m_file->setValue(keepMegabytesKey, static_cast<qulonglong>(megabytes));
}

bool Settings::movedLinksKeepText() const
{
    return m_file->value(movedLinksKey, false).toBool();
}

void Settings::setMovedLinksKeepText(bool keep)
{
    m_file->setValue(movedLinksKey, keep);
}

void Settings::save()
{
    m_file->save();
}

QByteArray percentEncoded(std::string_view bytes)
{
    constexpr char digits[] = "0123456789ABCDEF";
    QByteArray text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (standsForItself(byte))
            text += byte;
        else
            text.append('%').append(digits[value >> 4]).append(digits[value & 15]);
    }
    return text;
}

std::string percentDecoded(const QByteArray &text)
{
    std::string bytes;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool mayBe = text[at] == '%' && at + 2 < text.size();
        const unsigned high = mayBe ? digitValue(text[at + 1]) : 16;
        const unsigned low = mayBe ? digitValue(text[at + 2]) : 16;
        const bool valid = high < 16 && low < 16;
        bytes += valid ? static_cast<char>(high << 4 | low) : text[at];
        at += valid ? 2 : 0;
    }
    return bytes;
}

} // namespace linkwright

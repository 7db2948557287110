// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QVariant>

#include <memory>

namespace linkwright {

/// An ini file of keys and values that is read once and written in a thread: whoever writes it must hold its lock, and
/// one that another program left behind when it died is waited for half a minute. Nobody who sets a value waits.
class SettingsFile
{
public:
    explicit SettingsFile(QString path);
    SettingsFile(const SettingsFile &) = delete;
    SettingsFile &operator=(const SettingsFile &) = delete;
    ~SettingsFile(); // as save()

    QVariant value(QLatin1String key, const QVariant &otherwise = {}) const;
    void setValue(QLatin1String key, const QVariant &value); // written soon; not at all when it is that already

    /// Writes what was set now, and waits for it, but no longer than a moment.
    void save();

private:
    struct Writing;

    void write();

    QString m_path;
    QVariantMap m_values;
    QVariantMap m_unwritten;
    QTimer m_soon;
    std::shared_ptr<Writing> m_writing;
};

} // namespace linkwright

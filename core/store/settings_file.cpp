// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings_file.h"

#include "base/threads.h"

#include <QSettings>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace linkwright {

using namespace std::chrono_literals;

/// One thread writes at a time, in the order in which values were set.
struct SettingsFile::Writing
{
    std::mutex mutex;
    std::condition_variable done;
    QVariantMap waiting;
    bool isRunning = false;

    void run(const QString &path)
    {
        std::unique_lock lock(mutex);
        while (!waiting.isEmpty()) {
            const QVariantMap values = std::exchange(waiting, {});
            lock.unlock();
            QSettings file(path, QSettings::IniFormat);
            for (auto each = values.begin(); each != values.end(); ++each)
                file.setValue(each.key(), each.value());
            file.sync();
            lock.lock();
        }
        isRunning = false;
        done.notify_all();
    }
};

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
    , m_writing(std::make_shared<Writing>())
{
    const QSettings file(m_path, QSettings::IniFormat);
    for (const QString &key : file.allKeys())
        m_values.insert(key, file.value(key));
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { write(); });
}

SettingsFile::~SettingsFile()
{
    save();
}

QVariant SettingsFile::value(QLatin1String key, const QVariant &otherwise) const
{
    return m_values.value(key, otherwise);
}

void SettingsFile::setValue(QLatin1String key, const QVariant &value)
{
    if (m_values.contains(key) && m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_unwritten.insert(key, value);
    m_soon.start();
}

void SettingsFile::write()
{
    if (m_unwritten.isEmpty())
        return;
    bool isIdle = false;
    {
        const std::scoped_lock lock(m_writing->mutex);
        m_writing->waiting.insert(std::exchange(m_unwritten, {}));
        isIdle = !std::exchange(m_writing->isRunning, true);
    }
    if (isIdle)
        runDetached([writing = m_writing, path = m_path] { writing->run(path); });
}

void SettingsFile::save()
{
    m_soon.stop();
    write();
    std::unique_lock lock(m_writing->mutex);
    m_writing->done.wait_for(lock, 700ms, [this] { return !m_writing->isRunning; });
}

} // namespace linkwright

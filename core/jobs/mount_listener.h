// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"

#include <QObject>

#include <memory>
#include <vector>

namespace linkwright {

/// Two pictures of the mounts.
struct MountsChange
{
    std::shared_ptr<const MountTable> before;
    std::shared_ptr<const MountTable> now;

    /// Where something else is mounted now, or nothing any more, or a volume became known or forgotten.
    std::vector<NativePath> places() const;
    /// The point of the mount that held this physical path before, if nothing is mounted there now; else empty.
    NativePath lostBy(const NativePath &physicalPath) const;
    /// Whether something was mounted at this point.
    bool hasCome(const NativePath &point) const;
};

/// Tells in its own thread what was mounted and unmounted, and asks and waits in others. What happens together may be
/// told together.
class MountListener : public QObject
{
    Q_OBJECT

public:
    /// `files` outlives the program.
    explicit MountListener(const FileSystem &files, QObject *parent = nullptr);
    MountListener(const MountListener &) = delete;
    MountListener &operator=(const MountListener &) = delete;
    ~MountListener() override;

Q_SIGNALS:
    void changed(const linkwright::MountsChange &change);

private:
    struct Post;
    std::shared_ptr<Post> m_post; // shared with the threads
};

} // namespace linkwright

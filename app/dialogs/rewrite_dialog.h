// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulk/rewrite.h"
#include "jobs/background.h"

#include <QDialog>
#include <QTimer>

#include <expected>
#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;
class QRadioButton;

namespace linkwright {

class PathEdit;

/// What was typed, in whatever state it is.
struct RewriteFields
{
    bool byExpression = false;
    std::string from;
    std::string to;
};

/// Asks how the texts of links are to change, and counts while one types. What it makes of each is shown afterwards, in
/// the table of the plan.
class RewriteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `targets`: the texts of the links in question.
    explicit RewriteDialog(std::vector<LinkTarget> targets, QWidget *parent = nullptr);

    void setFields(const RewriteFields &fields);
    RewriteFields fields() const;
    void setPrefixes(const std::string &from, const std::string &to);
    void setExpression(const std::string &expression, const std::string &replacement);
    /// What is wrong with the fields, in words, where they make no rewrite.
    std::expected<Rewrite, QString> rewrite() const;
    QString countText() const;
    /// The first target that would change, before and after; empty when none would.
    QString sampleText() const;
    /// What is easily taken for something else in the fields.
    QString remarkText() const;
    QPushButton *acceptButton() const { return m_accept; }

private:
    struct Counted
    {
        RewriteCount count;
        QString sample;
    };

    void build();
    void countSoon();
    void countNow();
    void showCount(const Counted &counted);
    void say(const QString &text, bool isWrong);

    std::vector<LinkTarget> m_targets;
    QTimer m_rest;
    BackgroundTask m_task;
    QRadioButton *m_byPrefix;
    QRadioButton *m_byExpression;
    QLabel *m_fromLabel = nullptr;
    QLabel *m_toLabel = nullptr;
    PathEdit *m_from;
    PathEdit *m_to;
    QLabel *m_sample;
    QLabel *m_remark;
    QLabel *m_count;
    QPushButton *m_accept = nullptr;
};

} // namespace linkwright

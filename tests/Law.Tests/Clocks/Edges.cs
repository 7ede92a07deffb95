namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>The first day on which each clock has its effect, worked out apart from the code: by hand rules of the calendar, not by the law.</summary>
internal static class Edges
{
    /// <summary>A leap day, two month ends, the two days on which the clocks change, a year end.</summary>
    private const string Starts = "2028-02-29 | 2026-08-31 | 2027-01-31 | 2026-03-29 | 2026-10-25 | 2026-12-31";

    // In 2026: Easter Monday 6 April, All Saints 1 November, a Sunday. In 2028: 1 May, a Monday. What ends on a day of rest has moved.
    private const string Days = """
        period.months | in-force | 2028-08-29 | 2027-02-28 | 2027-07-31 | 2026-09-29 | 2027-04-25 | 2027-06-30
        period.ceilingMonths | in-force | 2030-02-28 | 2028-08-31 | 2029-01-31 | 2028-03-29 | 2028-10-25 | 2028-12-31
        permit.minimumMonths | in-force | 2028-08-28 | 2027-02-27 | 2027-07-30 | 2026-09-28 | 2027-04-24 | 2027-06-29
        alert.beforeEndDays[0] | in-force | 2028-05-30 | 2026-11-29 | 2027-05-01 | 2026-06-30 | 2027-01-24 | 2027-03-31
        alert.beforeEndDays[1] | in-force | 2028-06-29 | 2026-12-29 | 2027-05-31 | 2026-07-30 | 2027-02-23 | 2027-04-30
        alert.beforeEndDays[2] | in-force | 2028-07-29 | 2027-01-28 | 2027-06-30 | 2026-08-29 | 2027-03-25 | 2027-05-30
        alert.beforeEndDays[3] | in-force | 2028-08-21 | 2027-02-20 | 2027-07-23 | 2026-09-21 | 2027-04-17 | 2027-06-22
        alert.noSessionDays[0] | in-force | 2028-07-14 | 2027-01-13 | 2027-06-15 | 2026-08-14 | 2027-03-10 | 2027-05-15
        alert.noSessionDays[1] | in-force | 2028-07-29 | 2027-01-28 | 2027-06-30 | 2026-08-29 | 2027-03-25 | 2027-05-30
        alert.noSessionDays[2] | in-force | 2028-08-13 | 2027-02-12 | 2027-07-15 | 2026-09-13 | 2027-04-09 | 2027-06-14
        alert.afterEnd | in-force | 2028-08-29 | 2027-02-28 | 2027-07-31 | 2026-09-29 | 2027-04-25 | 2027-06-30
        alert.afterEndDays | in-force | 2028-09-05 | 2027-03-07 | 2027-08-07 | 2026-10-06 | 2027-05-02 | 2027-07-07
        period.months | phase-iii | 2029-02-28 | 2027-08-31 | 2028-01-31 | 2027-03-29 | 2027-10-25 | 2027-12-31
        period.ceilingMonths | phase-iii | 2030-02-28 | 2028-08-31 | 2029-01-31 | 2028-03-29 | 2028-10-25 | 2028-12-31
        permit.minimumMonths | phase-iii | 2029-02-27 | 2027-08-30 | 2028-01-30 | 2027-03-28 | 2027-10-24 | 2027-12-30
        alert.beforeEndDays[0] | phase-iii | 2028-11-29 | 2027-06-01 | 2027-11-01 | 2026-12-28 | 2027-07-26 | 2027-10-01
        alert.beforeEndDays[1] | phase-iii | 2028-12-29 | 2027-07-01 | 2027-12-01 | 2027-01-27 | 2027-08-25 | 2027-10-31
        alert.beforeEndDays[2] | phase-iii | 2029-01-28 | 2027-07-31 | 2027-12-31 | 2027-02-26 | 2027-09-24 | 2027-11-30
        alert.beforeEndDays[3] | phase-iii | 2029-02-20 | 2027-08-23 | 2028-01-23 | 2027-03-21 | 2027-10-17 | 2027-12-23
        alert.noSessionDays[0] | phase-iii | 2029-01-13 | 2027-07-16 | 2027-12-16 | 2027-02-11 | 2027-09-09 | 2027-11-15
        alert.noSessionDays[1] | phase-iii | 2029-01-28 | 2027-07-31 | 2027-12-31 | 2027-02-26 | 2027-09-24 | 2027-11-30
        alert.noSessionDays[2] | phase-iii | 2029-02-12 | 2027-08-15 | 2028-01-15 | 2027-03-13 | 2027-10-09 | 2027-12-15
        alert.afterEnd | phase-iii | 2029-02-28 | 2027-08-31 | 2028-01-31 | 2027-03-29 | 2027-10-25 | 2027-12-31
        alert.afterEndDays | phase-iii | 2029-03-07 | 2027-09-07 | 2028-02-07 | 2027-04-05 | 2027-11-01 | 2028-01-07
        permit.implicitRefusalMonths | in-force | 2028-06-29 | 2026-12-31 | 2027-05-31 | 2026-07-29 | 2027-02-25 | 2027-04-30
        aid.endsAfterMonths | in-force | 2028-03-01 | 2026-09-01 | 2027-02-01 | 2026-04-01 | 2026-11-01 | 2027-01-01
        aid.endOfMonth | in-force | 2028-03-01 | 2026-09-01 | 2027-02-01 | 2026-04-01 | 2026-11-01 | 2027-01-01
        request.acknowledgementDays | in-force | 2028-03-14 | 2026-09-14 | 2027-02-12 | 2026-04-13 | 2026-11-06 | 2027-01-15
        alert.examinationDays | in-force | 2028-03-10 | 2026-09-10 | 2027-02-10 | 2026-04-08 | 2026-11-04 | 2027-01-10
        alert.afterPiecesDeadline | in-force | 2028-03-01 | 2026-09-01 | 2027-02-02 | 2026-03-31 | 2026-10-27 | 2027-01-01
        alert.sessionDays | in-force | 2028-03-30 | 2026-09-30 | 2027-03-02 | 2026-04-28 | 2026-11-24 | 2027-01-30
        alert.opinionDays | in-force | 2028-03-07 | 2026-09-07 | 2027-02-07 | 2026-04-05 | 2026-11-01 | 2027-01-07
        alert.decisionDays | in-force | 2028-03-15 | 2026-09-15 | 2027-02-15 | 2026-04-13 | 2026-11-09 | 2027-01-15
        alert.signatureDays | in-force | 2028-03-07 | 2026-09-07 | 2027-02-07 | 2026-04-05 | 2026-11-01 | 2027-01-07
        alert.notificationDays | in-force | 2028-03-07 | 2026-09-07 | 2027-02-07 | 2026-04-05 | 2026-11-01 | 2027-01-07
        alert.permitAwaitedDays | in-force | 2028-03-30 | 2026-09-30 | 2027-03-02 | 2026-04-28 | 2026-11-24 | 2027-01-30
        alert.aid | in-force | 2028-02-29 | 2026-08-31 | 2027-01-31 | 2026-03-29 | 2026-10-25 | 2026-12-31
        alert.endingFirst | in-force | 2028-03-01 | 2026-09-01 | 2027-02-02 | 2026-03-31 | 2026-10-27 | 2027-01-01
        alert.endingDays | in-force | 2028-03-07 | 2026-09-07 | 2027-02-07 | 2026-04-05 | 2026-11-01 | 2027-01-07
        session.noticeDays | in-force | 2028-03-05 | 2026-09-05 | 2027-02-05 | 2026-04-03 | 2026-10-30 | 2027-01-05
        alert.permitExpiresDays[0] | in-force | 2027-11-01 | 2026-05-03 | 2026-10-03 | 2025-11-29 | 2026-06-27 | 2026-09-02
        alert.permitExpiresDays[1] | in-force | 2027-12-31 | 2026-07-02 | 2026-12-02 | 2026-01-28 | 2026-08-26 | 2026-11-01
        alert.permitExpiresDays[2] | in-force | 2028-01-30 | 2026-08-01 | 2027-01-01 | 2026-02-27 | 2026-09-25 | 2026-12-01
        ending.observationDays | in-force | 2028-03-15 | 2026-09-15 | 2027-02-15 | 2026-04-13 | 2026-11-09 | 2027-01-15
        ending.afterDeadline | in-force | 2028-03-01 | 2026-09-01 | 2027-02-02 | 2026-03-31 | 2026-10-27 | 2027-01-01
        ending.unlawfulMonths | in-force | 2028-06-30 | 2027-01-01 | 2027-06-01 | 2026-07-30 | 2027-02-26 | 2027-05-01
        appeal.months | in-force | 2028-05-03 | 2026-11-03 | 2027-04-02 | 2026-06-02 | 2026-12-29 | 2027-03-02
        appeal.clearDays | in-force | 2028-05-03 | 2026-11-03 | 2027-04-02 | 2026-06-02 | 2026-12-29 | 2027-03-02
        appeal.silenceMonths | in-force | 2028-04-29 | 2026-10-31 | 2027-03-31 | 2026-05-29 | 2026-12-25 | 2027-02-28
        alert.appealDays[0] | in-force | 2028-03-30 | 2026-10-01 | 2027-03-01 | 2026-04-29 | 2026-11-25 | 2027-01-29
        alert.appealDays[1] | in-force | 2028-04-22 | 2026-10-24 | 2027-03-24 | 2026-05-22 | 2026-12-18 | 2027-02-21
        members.termYears | in-force | 2031-02-28 | 2029-08-31 | 2030-01-31 | 2029-03-29 | 2029-10-25 | 2029-12-31
        members.termAlertDays | in-force | 2030-11-29 | 2029-06-01 | 2029-11-01 | 2028-12-28 | 2029-07-26 | 2029-10-01
        alert.termDays[0] | in-force | 2030-11-29 | 2029-06-01 | 2029-11-01 | 2028-12-28 | 2029-07-26 | 2029-10-01
        alert.termDays[1] | in-force | 2031-01-28 | 2029-07-31 | 2029-12-31 | 2029-02-26 | 2029-09-24 | 2029-11-30
        alert.approvalDays[0] | in-force | 2027-12-01 | 2026-06-02 | 2026-11-02 | 2025-12-29 | 2026-07-27 | 2026-10-02
        alert.approvalDays[1] | in-force | 2028-01-30 | 2026-08-01 | 2027-01-01 | 2026-02-27 | 2026-09-25 | 2026-12-01
        ladder.overdueAt | in-force | 2028-03-14 | 2026-09-14 | 2027-02-14 | 2026-04-12 | 2026-11-08 | 2027-01-14
        ladder.delegateAt | in-force | 2028-03-21 | 2026-09-21 | 2027-02-21 | 2026-04-19 | 2026-11-15 | 2027-01-21
        ladder.headAt | in-force | 2028-03-28 | 2026-09-28 | 2027-02-28 | 2026-04-26 | 2026-11-22 | 2027-01-28
        ladder.lapsedOverdue | in-force | 2028-08-29 | 2027-02-28 | 2027-07-31 | 2026-09-29 | 2027-04-25 | 2027-06-30
        ladder.lapsedDelegateAt | in-force | 2028-09-05 | 2027-03-07 | 2027-08-07 | 2026-10-06 | 2027-05-02 | 2027-07-07
        ladder.lapsedHeadAt | in-force | 2028-09-12 | 2027-03-14 | 2027-08-14 | 2026-10-13 | 2027-05-09 | 2027-07-14
        ladder.lastWarning | in-force | 2028-08-21 | 2027-02-20 | 2027-07-23 | 2026-09-21 | 2027-04-17 | 2027-06-22
        association.approvalYears | in-force | 2031-02-28 | 2029-08-31 | 2030-01-31 | 2029-03-29 | 2029-10-25 | 2029-12-31
        association.silenceMonths | in-force | 2028-06-29 | 2026-12-31 | 2027-05-31 | 2026-07-29 | 2027-02-25 | 2027-04-30
        association.approval | in-force | 2028-03-01 | 2026-09-01 | 2027-02-01 | 2026-03-30 | 2026-10-26 | 2027-01-01
        delegation | in-force | 2028-03-01 | 2026-09-01 | 2027-02-01 | 2026-03-30 | 2026-10-26 | 2027-01-01
        """;

    public static IEnumerable<(string Clock, string Rules, DateOnly From, DateOnly Edge)> All =>
        from line in Days.Split('\n')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        from start in Starts.Split(" | ").Index()
        select (cells[0], cells[1], Building.Known.Day(start.Item), Building.Known.Day(cells[start.Index + 2]));
}

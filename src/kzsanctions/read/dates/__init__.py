"""Expressions of time as closed intervals of days.

In: a text, its parsed paragraphs, the day it was published and the `calendar` of the codebook. Out: `Date`s with span and basis.

1. `patterns` and `named` find days, weeks, months, seasons and feasts; `counted` finds "three days ago" and the like.
2. `guards` turn away what is no date; `tense` and `anchors` say which side of publication a phrase lies on.
3. `dates` resolves each against the publication interval. What cannot be resolved stays without days.

It never makes up a point where a text gives an interval.
"""

from .calendar import Calendar, read_calendar
from .dates import Date, dates

__all__ = ["Calendar", "Date", "dates", "read_calendar"]

package statistics.standing;

/** What time means to the company: constants and calendar. */
record Settings(TimeScale times, WorkingTime hours) {}

use std::ops::AddAssign;
use std::time::{Duration, Instant};

/// How much was done in which time.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Measured {
    pub(crate) operations: u64,
    pub(crate) wall: Duration,
    /// Processor time of the whole process, all threads.
    pub(crate) processor: Duration,
}

impl AddAssign for Measured {
    fn add_assign(&mut self, other: Self) {
        self.operations += other.operations;
        self.wall += other.wall;
        self.processor += other.processor;
    }
}

impl Measured {
    pub(crate) fn per_second(&self) -> f64 {
        self.operations as f64 / self.wall.as_secs_f64()
    }

    /// Processor time of one operation, in microseconds.
    pub(crate) fn processor_each(&self) -> f64 {
        self.processor.as_secs_f64() * 1e6 / self.operations.max(1) as f64
    }

    pub(crate) fn print(&self, name: &str) {
        let processor = self.processor_each();
        println!("{name:<52} {:>9.0} /s {processor:>8.1} µs of processor each", self.per_second());
    }
}

/// A watch that was started.
pub(crate) struct Watch {
    began: Instant,
    processor: Duration,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self { began: Instant::now(), processor: processor() }
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    pub(crate) fn stop(&self, operations: u64) -> Measured {
        Measured { operations, wall: self.began.elapsed(), processor: processor().saturating_sub(self.processor) }
    }
}

/// The processor time that this process has used: fields 14 and 15 of /proc/self/stat, in hundredths of a second. Zero
/// where there is no /proc.
fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in parentheses, may hold spaces.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks: u64 = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

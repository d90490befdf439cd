//! The usual Rust stack for a file of 6表: encoding_rs, csv, serde into a struct of Strings, each checked. `careplan-reader FILE` loads the file and
//! answers lines: `read` with the time of one reading in nanoseconds, `check` with what was read, so that it can be compared.

mod check;
mod plan;

use plan::Plan;
use std::io::{BufRead, Write};
use std::time::Instant;

/// The good rows, and the 1-based places of the others.
fn read(bytes: &[u8]) -> (Vec<Plan>, Vec<usize>) {
    let (text, _, _) = encoding_rs::SHIFT_JIS.decode(bytes);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut plans = Vec::new();
    let mut refused = Vec::new();
    for (index, row) in reader.deserialize::<Plan>().enumerate() {
        match row {
            Ok(plan) if plan.is_good() => plans.push(plan),
            _ => refused.push(index + 1),
        }
    }
    (plans, refused)
}

/// FNV-1a over the values in UTF-8, a byte 1F behind each.
fn digest(plans: &[Plan]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for value in plans.iter().flat_map(|plan| plan.values()) {
        for byte in value.bytes().chain([0x1f]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let bytes = std::fs::read(path).expect("a file that can be read");
    let mut out = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let start = Instant::now();
        let (plans, refused) = read(&bytes);
        let time = start.elapsed().as_nanos();
        let answer = match line.expect("a line").as_str() {
            "read" => time.to_string(),
            _ => format!("{{\"count\":{},\"digest\":{},\"refused\":{refused:?}}}", plans.len(), digest(&plans)),
        };
        // Before the answer: whoever comes next must not share the machine with it.
        drop(plans);
        writeln!(out, "{answer}").and_then(|()| out.flush()).expect("somebody who listens");
    }
}

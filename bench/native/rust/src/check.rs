//! What the layout wants of the cells, written by hand as a vendor's engineer does.

pub fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub fn office(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

pub fn insured(text: &str) -> bool {
    digits(text, 10) || (text.starts_with('H') && digits(&text[1..], 9))
}

/// A whole number of at most so many digits.
pub fn int(text: &str, most: usize) -> bool {
    let size = text.strip_prefix('-').unwrap_or(text);
    !size.is_empty() && size.len() <= most && size.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> u32 {
    text.bytes().fold(0, |sum, byte| sum * 10 + u32::from(byte - b'0'))
}

pub fn month(text: &str) -> bool {
    digits(text, 6) && number(&text[..4]) >= 1 && (1..=12).contains(&number(&text[4..]))
}

pub fn date(text: &str) -> bool {
    if !digits(text, 8) || !month(&text[..6]) {
        return false;
    }
    let (year, month, day) = (number(&text[..4]), number(&text[4..6]), number(&text[6..]));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=days).contains(&day)
}

/// A time of day from 00:00 to 24:00, or 9999 for none.
pub fn time(text: &str) -> bool {
    if !digits(text, 4) {
        return false;
    }
    let (hour, minute) = (number(&text[..2]), number(&text[2..]));
    text == "9999" || (minute < 60 && (hour < 24 || (hour == 24 && minute == 0)))
}

pub fn flags(text: &str) -> bool {
    text.len() == 31 && text.bytes().all(|byte| byte == b'0' || byte == b'1')
}

pub fn tais(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 12 && bytes[5] == b'-' && office(&text[..5], 5) && office(&text[6..], 6)
}

pub fn alnum(text: &str, most: usize) -> bool {
    !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

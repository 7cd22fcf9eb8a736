//! Pictures made of pixels, such as a logo.

use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

use png::{ColorType, Decoder, DecodingError, Encoder, Limits, Transformations};

use super::drawing::{Drawing, Shape};

/// A picture as its file has it, and as pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels, at least 1.
    pub width: u32,
    /// In pixels, at least 1.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top.
    pub pixels: Vec<u8>,
    /// The PNG file.
    pub file: Vec<u8>,
    /// The file of the drawing that it was painted from; `None` of a picture that was found as it is.
    pub drawing: Option<Vec<u8>>,
}

/// Why a file is no picture that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureError {
    NotPng,
    /// It ends too early, or its content does not fit its head.
    Broken,
    /// Wider or higher than [`LARGEST`].
    TooLarge,
}

/// The most pixels in a row and in a column: enough for a full page in print.
pub const LARGEST: u32 = 4000;

impl fmt::Display for PictureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PictureError::NotPng => formatter.write_str("this is no PNG picture; save it as PNG"),
            PictureError::Broken => formatter.write_str("the PNG picture is damaged; save it again"),
            PictureError::TooLarge => {
                write!(formatter, "the picture has more than {LARGEST} pixels a side; save it smaller")
            }
        }
    }
}

impl std::error::Error for PictureError {}

impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Picture({} x {})", self.width, self.height)
    }
}

impl Picture {
    /// Whether any of it can be seen.
    pub(super) fn shows_something(&self) -> bool {
        self.pixels.as_chunks::<4>().0.iter().any(|[.., opacity]| *opacity > 0)
    }

    /// Reads a PNG file.
    ///
    /// # Errors
    ///
    /// The bytes are no PNG file, a damaged one, or one that is too large.
    pub fn of_png(file: Vec<u8>) -> Result<Picture, PictureError> {
        let side = LARGEST as usize;
        let mut decoder = Decoder::new_with_limits(Cursor::new(&file), Limits { bytes: side * side * 8 });
        decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
        let mut reader = decoder.read_info().map_err(|error| unusable(&error))?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width > LARGEST || height > LARGEST {
            return Err(PictureError::TooLarge);
        }
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(PictureError::TooLarge)?];
        let frame = reader.next_frame(&mut pixels).map_err(|error| unusable(&error))?;
        pixels.truncate(frame.buffer_size());
        let pixels = match frame.color_type {
            ColorType::Rgba => pixels,
            ColorType::GrayscaleAlpha => {
                pixels.as_chunks::<2>().0.iter().flat_map(|[grey, opacity]| [*grey, *grey, *grey, *opacity]).collect()
            }
            ColorType::Grayscale | ColorType::Rgb | ColorType::Indexed => return Err(PictureError::Broken),
        };
        Ok(Picture { width, height, pixels, file, drawing: None })
    }

    /// A picture of so many pixels a side, painted from the file of a drawing; `None` if there are more or fewer pixels, or
    /// if it is too large.
    pub(super) fn painted(width: u32, height: u32, pixels: Vec<u8>, drawing: Vec<u8>) -> Option<Picture> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, width, height);
        encoder.set_color(ColorType::Rgba);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&pixels).ok()?;
        writer.finish().ok()?;
        Some(Picture { width, height, pixels, file, drawing: Some(drawing) })
    }
}

fn unusable(error: &DecodingError) -> PictureError {
    match error {
        DecodingError::Format(_) if error.to_string().contains("signature") => PictureError::NotPng,
        DecodingError::LimitsExceeded => PictureError::TooLarge,
        DecodingError::IoError(_) | DecodingError::Format(_) | DecodingError::Parameter(_) => PictureError::Broken,
    }
}

/// A logo takes at most this room on the page, in points.
pub(super) const LOGO_ROOM: (f32, f32) = (150.0, 64.0);

/// A picture as a drawing of the size that a logo has.
pub fn logo(picture: Picture, alternative: &str) -> Drawing {
    let (width, height) = (picture.width as f32, picture.height as f32);
    let scale = (LOGO_ROOM.0 / width).min(LOGO_ROOM.1 / height);
    let (width, height) = (width * scale, height * scale);
    let shape = Shape::Picture { x: 0.0, y: 0.0, width, height, picture: Arc::new(picture) };
    Drawing {
        width,
        height,
        shapes: vec![shape],
        alternative: alternative.to_owned(),
        caption: None,
        instead: Vec::new(),
    }
}

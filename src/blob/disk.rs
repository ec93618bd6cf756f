//! Owns: writing new blobs into a directory with as few calls as durability takes.
//! Called by: the handle on the store, on a thread that may block.
//! Rule: a write that answered is on the disk, its file, its name and every folder above; one that failed leaves no name.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use bytes::Bytes;

/// Whoever removes the last blob of a folder removes the folder too, perhaps between its making and its use; not this often.
const TRIES: usize = 8;

/// Writes a file that was not there, under the one name it will have: the data is synced first, then its name with the folder.
pub(super) fn write_new(root: &Path, key: &str, pieces: &[Bytes]) -> std::io::Result<()> {
    let path = root.join(key);
    let folder = path.parent().unwrap_or(root);
    let mut file = create(root, folder, &path)?;
    let written = pieces.iter().try_for_each(|piece| file.write_all(piece)).and_then(|()| file.sync_all()).and_then(|()| sync(folder));
    if written.is_err() {
        drop(file);
        let _is_gone = std::fs::remove_file(&path);
    }
    written
}

fn create(root: &Path, folder: &Path, path: &Path) -> std::io::Result<File> {
    let mut left = TRIES;
    loop {
        match File::options().write(true).create_new(true).open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound && left > 0 => {
                left -= 1;
                make(root, folder)?;
            }
            opened => return opened,
        }
    }
}

/// Makes a folder and syncs every one above it up to the root: who made them may not have done so yet.
fn make(root: &Path, folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for above in folder.ancestors().skip(1).take_while(|above| above.starts_with(root)) {
        match sync(above) {
            // An emptied folder was removed again: the next try makes it anew.
            Err(error) if error.kind() == ErrorKind::NotFound => break,
            synced => synced?,
        }
    }
    Ok(())
}

fn sync(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Whether a name is that of a write under way (`name#1`): no key has this character.
pub(super) fn is_unfinished(name: &OsStr) -> bool {
    name.to_string_lossy().contains('#')
}

//! Owns: writing new blobs into a directory and removing whole folders of them, with as few calls as durability takes.
//! Called by: the handle on the store, on a thread that may block.
//! Rule: a write that answered is on the disk, its file, its name and every folder above; one that failed leaves no name.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// A sweep may remove an emptied folder between its making and its use; it does not do so this often.
const TRIES: usize = 8;

/// Writes a file that was not there, under the one name it will have: the data is synced first, then its name with the folder.
pub(super) fn write_new(root: &Path, key: &str, bytes: &[u8]) -> std::io::Result<()> {
    let path = root.join(key);
    let folder = path.parent().unwrap_or(root);
    let mut file = create(root, folder, &path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| sync(folder));
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

/// Removes the blobs below a folder, and the folders that this empties; returns how many blobs there were. Writes under way
/// stay. One sync at the end, not one for each.
pub(super) fn remove_folder(root: &Path, folder: &Path) -> std::io::Result<u64> {
    let count = empty(folder)?;
    for above in folder.ancestors().take_while(|above| above.starts_with(root)) {
        let is_gone = above != root && (std::fs::remove_dir(above).is_ok() || !above.exists());
        if !is_gone {
            match sync(above) {
                Err(error) if error.kind() == ErrorKind::NotFound => {} // somebody else emptied it
                synced => return synced.map(|()| count),
            }
        }
    }
    Ok(count)
}

fn empty(folder: &Path) -> std::io::Result<u64> {
    let mut count = 0_u64;
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(0),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            count = count.saturating_add(empty(&entry.path())?);
            let _is_emptied = std::fs::remove_dir(entry.path());
        } else if !is_unfinished(&entry.file_name()) {
            match std::fs::remove_file(entry.path()) {
                Ok(()) => count = count.saturating_add(1),
                Err(error) if error.kind() == ErrorKind::NotFound => {} // somebody else removed it first
                Err(error) => return Err(error),
            }
        }
    }
    Ok(count)
}

/// Whether a name is that of a write under way (`name#1`): no key has this character.
pub(super) fn is_unfinished(name: &OsStr) -> bool {
    name.to_string_lossy().contains('#')
}

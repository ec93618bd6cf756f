//! Owns the tree of modules: which file defines the name that another imports.
//!
//! Called by the rules about files. The one rule: an import counts for the file that defines the name, however many
//! re-exports, renames and globs stand between; a path that leads nowhere in the tree is somebody else's crate.

use std::collections::BTreeMap;

use super::imports::{Module, follows, read};
use super::source::{Source, text, tokens};

/// How many re-exports are followed before a name counts as lost.
const HOPS_MAX: usize = 16;

/// One file that needs another, and the line that says so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// The file that imports.
    pub from: String,
    /// The file that defines.
    pub to: String,
    /// Where the first import stands.
    pub line: usize,
}

enum Target {
    Module(String),
    File(String),
}

/// All modules by their path from the root, `crate::store::sql`.
pub struct Tree {
    modules: BTreeMap<String, Module>,
    macros: BTreeMap<String, String>,
}

fn key(path: &str) -> String {
    let inner = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if inner == "lib" { "crate".to_owned() } else { format!("crate::{}", inner.replace('/', "::")) }
}

impl Tree {
    /// Reads all files of a tree; those that only tests have are left out.
    pub fn new(sources: &[Source]) -> Self {
        let mut modules: BTreeMap<String, Module> = sources.iter().map(|source| (key(&source.path), read(source))).collect();
        let tests: Vec<String> = modules.iter().flat_map(|(key, module)| module.tests.iter().map(move |name| format!("{key}::{name}"))).collect();
        modules.retain(|key, _| !tests.iter().any(|test| key == test || key.starts_with(&format!("{test}::"))));
        let mut macros = BTreeMap::new();
        for source in sources {
            let tokens = tokens(&source.text);
            for at in (0..tokens.len()).filter(|at| follows(&tokens, *at, &["macro_export", "]", "macro_rules", "!"])) {
                macros.insert(text(&tokens, at + 4).to_owned(), source.path.clone());
            }
        }
        Self { modules, macros }
    }

    fn file(&self, module: &str) -> Option<Target> {
        self.modules.get(module).map(|module| Target::File(module.file.clone()))
    }

    /// What a name means inside a module: a child, an import, an item of its own, something out of a glob.
    /// Who stands outside sees only the imports that it shows.
    fn look_up(&self, module: &str, name: &str, is_inside: bool, hops: usize) -> Option<Target> {
        let child = format!("{module}::{name}");
        if hops > HOPS_MAX {
            return None;
        }
        if self.modules.contains_key(&child) || self.is_folder(&child) {
            return Some(Target::Module(child));
        }
        if let Some(file) = self.macros.get(name).filter(|_| module == "crate") {
            return Some(Target::File(file.clone()));
        }
        let here = self.modules.get(module)?;
        let mut seen = here.imports.iter().filter(|import| import.is_shown || is_inside);
        if let Some(import) = seen.find(|import| import.name.as_deref() == Some(name) && import.path.as_slice() != [name]) {
            return self.resolve(module, &import.path, hops + 1);
        }
        if here.defined.contains(name) {
            return self.file(module);
        }
        here.imports.iter().filter(|import| import.name.is_none()).find_map(|glob| match self.resolve(module, &glob.path, hops + 1)? {
            Target::Module(other) => self.look_up(&other, name, module.starts_with(&other), hops + 1),
            file @ Target::File(_) => Some(file),
        })
    }

    /// Follows a path from a module to the file that defines its name, or to a module where it ends in one.
    fn resolve(&self, module: &str, path: &[String], hops: usize) -> Option<Target> {
        let (mut here, mut is_first) = (module.to_owned(), true);
        for name in path {
            match name.as_str() {
                "crate" | "floornote" if is_first => here = "crate".to_owned(),
                "self" if is_first => {}
                "super" => here = here.rsplit_once("::").map(|(parent, _)| parent.to_owned())?,
                name => match self.look_up(&here, name, module.starts_with(&here), hops) {
                    Some(Target::Module(next)) => here = next,
                    Some(file) => return Some(file),
                    // A macro made the name, or it is somebody else's.
                    None => return if is_first { None } else { self.file(&here) },
                },
            }
            is_first = false;
        }
        Some(Target::Module(here))
    }

    /// The files a glob may bring names of: the module's own, and what it shows of others.
    fn shown(&self, module: &str) -> Vec<String> {
        let Some(here) = self.modules.get(module) else { return Vec::new() };
        let imports = here.imports.iter().filter(|import| import.is_shown);
        let others = imports.filter_map(|import| match self.resolve(module, &import.path, 0)? {
            Target::File(file) => Some(file),
            Target::Module(other) => self.modules.get(&other).map(|other| other.file.clone()),
        });
        others.chain([here.file.clone()]).collect()
    }

    /// Lists which file needs which, each pair once. A module that is named whole counts only where it is one file: what is
    /// taken out of a folder counts where it is named. A face that only shows a name on does not need it.
    pub fn arrows(&self) -> Vec<Arrow> {
        let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
        for (key, module) in &self.modules {
            let used = module.imports.iter().filter(|import| !import.is_shown || import.name.as_ref().is_some_and(|name| module.words.contains(name)));
            let globs = module.imports.iter().filter(|import| import.name.is_none() && !import.is_shown);
            let mut needs: Vec<(String, usize)> = Vec::new();
            let paths = used.filter(|import| import.name.is_some()).map(|import| (&import.path, import.line));
            for (path, line) in paths.chain(module.paths.iter().map(|(path, line)| (path, *line))) {
                match self.resolve(key, path, 0) {
                    Some(Target::File(file)) => needs.push((file, line)),
                    Some(Target::Module(other)) if !self.is_folder(&other) => needs.extend(self.modules.get(&other).map(|other| (other.file.clone(), line))),
                    _ => {}
                }
            }
            for glob in globs {
                match self.resolve(key, &glob.path, 0) {
                    Some(Target::File(file)) => needs.push((file, glob.line)),
                    Some(Target::Module(other)) => needs.extend(self.shown(&other).into_iter().map(|file| (file, glob.line))),
                    None => {}
                }
            }
            for (to, line) in needs.into_iter().filter(|(to, _)| *to != module.file) {
                let first = found.entry((module.file.clone(), to)).or_insert(line);
                *first = (*first).min(line);
            }
        }
        found.into_iter().map(|((from, to), line)| Arrow { from, to, line }).collect()
    }

    /// Lists modules inside a file, whose imports are not read as theirs.
    pub fn inline(&self) -> Vec<(String, usize)> {
        self.modules.values().flat_map(|module| module.inline.iter().map(|line| (module.file.clone(), *line))).collect()
    }

    fn is_folder(&self, module: &str) -> bool {
        let start = format!("{module}::");
        self.modules.range(start.clone()..).next().is_some_and(|(key, _)| key.starts_with(&start))
    }
}

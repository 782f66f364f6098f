/** Reads the settings with their types. */
import { workspace } from 'vscode';
import { SETTINGS, type SettingValues } from './settings.ts';

/** The value of a setting as it is now. */
export function settingOf<Name extends keyof SettingValues>(name: Name): SettingValues[Name] {
	return workspace.getConfiguration('disclosureCommitments').get(name, SETTINGS[name].default);
}

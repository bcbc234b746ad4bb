/** Where one signs in, by OpenID Connect. */
export interface SignInConfig {
  issuer: string;
  client_id: string;
  /** `openid email profile` where it is not given. */
  scope?: string;
  /** Whom the issuer signs in without asking when the page opens; the local cloud's only. */
  login_hint?: string;
}

/** `config.json` beside index.html: where the API is and, where sign-in is set up, who issues the tokens. */
export interface Config {
  api: string;
  sign_in?: SignInConfig;
  uploads_bucket?: string;
}

export async function loadConfig(fetcher: typeof fetch): Promise<Config> {
  const response = await fetcher('./config.json', { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(`config.json: ${response.status}`);
  }
  const config = (await response.json()) as Config;
  return { ...config, api: config.api.replace(/\/+$/, '') };
}
